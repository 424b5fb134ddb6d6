using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>
/// Every figure of a month and of the twelve months that end with it, by area, read by the queries of the screens; of the
/// measures also the month before and the same month a year before, with which a pack compares.
/// </summary>
internal static class FrozenFigures
{
    /// <summary>What the code of a field's figure begins with.</summary>
    public const string Field = "FIELD-";

    public const string ByResult = "result";
    public const string ByTeam = "team";
    private const string ByPriority = "priority";

    /// <summary>The figures in no order: their table has a key.</summary>
    public static async Task<IReadOnlyList<FigureRow>> ReadAsync(
        ReadSession session, PageRequest request, PackScopes scopes, MonthRange year, CancellationToken cancellation)
    {
        var reader = request.Reader;
        string[] subjects =
        [
            .. request.Reference.Rules.Select(rule => rule.RuleCode), "NFIB", "OUTCOMES",
            .. FilterWords.Fields.Select(field => Field + field.Value),
        ];
        var measures = await MeasuresByMonthQuery.RunAsync(
            session, reader, TallySlice.AllOffences, null, Compared(year.ToMonth).Min(), year.ToMonth, cancellation);
        var teams = await TeamsOfMonthQuery.RunAsync(session, reader, year.ToMonth, cancellation);
        var tallies = await TalliesByMonthQuery.RunAsync(session, reader, TallySlice.AllOffences, subjects, year.FromMonth, year.ToMonth, cancellation);
        var care = await VictimCareByMonthQuery.RunAsync(session, reader, cancellation);
        var disseminations = await DisseminationsByMonthQuery.RunAsync(session, reader, cancellation);
        var counts = measures.Select(row => new Counted(row.MeasureCode, row.CohortMonth, row.AreaCode, "", "", row.Numerator, row.Denominator))
            .Concat(tallies.GroupBy(row => (row.SubjectCode, row.CohortMonth, row.AreaCode)).SelectMany(OfSubject))
            .Concat(care.Select(row => new Counted("victim_care", row.CohortMonth, row.AreaCode, ByPriority, row.Priority, row.InTimeCount, row.DueCount)))
            .Concat(care.Select(row => new Counted("victim_care_received", row.CohortMonth, row.AreaCode, ByPriority, row.Priority, row.DueCount, row.ReceivedCount)))
            .Concat(disseminations.Select(row => new Counted("enforcement", row.CohortMonth, row.AreaCode, "", "", row.DueCount, row.EnforcementCount)))
            .ToList();
        var ofMeasures = counts.Where(row => row.Dimension.Length == 0 && request.Reference.Measures.Any(measure => measure.MeasureCode == row.Figure)).ToList();
        return
        [
            .. Over(new(year.ToMonth, year.ToMonth), counts, scopes, request),
            .. Over(year, counts, scopes, request),
            .. Compared(year.ToMonth).SelectMany(month => Over(new(month, month), ofMeasures, scopes, request)),
            .. teams.SelectMany(team => OfTeam(team, year.ToMonth, scopes)),
        ];
    }

    /// <summary>The months with which a pack compares its own.</summary>
    public static DateOnly[] Compared(DateOnly month) => [month.AddMonths(-1), month.AddMonths(-12)];

    private static IEnumerable<FigureRow> OfTeam(TeamsOfMonthRow team, DateOnly month, PackScopes scopes) =>
        scopes.Holding(team.AreaCode).Where(scope => scope.AreaKind == "borough").Select(borough => new FigureRow
        {
            FigureCode = "completion",
            FromMonth = month,
            ToMonth = month,
            AreaKind = borough.AreaKind,
            AreaCode = borough.AreaCode,
            Dimension = ByTeam,
            DimensionCode = team.OwnerTeam,
            Numerator = team.CompleteCount ?? 0,
            Denominator = team.ReportCount,
            ScopeCodes = borough.ScopeCodes,
        });

    /// <summary>Of one subject, month and area: what is in order, and each result out of all of them.</summary>
    private static IEnumerable<Counted> OfSubject(IGrouping<(string Subject, DateOnly Month, string Area), TalliesByMonthRow> rows)
    {
        var (subject, month, area) = rows.Key;
        var all = rows.Sum(row => row.ReportCount);
        var isField = subject.StartsWith(Field, StringComparison.Ordinal);

        // Both blank is out of the rate; the verdicts' own rates are measures.
        var right = isField ? "agree" : "satisfied";
        if (subject is not ("NFIB" or "OUTCOMES"))
        {
            var compared = all - (isField ? rows.Where(row => row.ResultCode == "not_recorded").Sum(row => row.ReportCount) : 0);
            yield return new(subject, month, area, "", "", rows.Where(row => row.ResultCode == right).Sum(row => row.ReportCount), compared);
        }

        foreach (var row in rows)
        {
            yield return new(subject, month, area, ByResult, row.ResultCode, row.ReportCount, 0);
        }

        yield return new(subject, month, area, ByResult, "", 0, all);
    }

    private static IEnumerable<FigureRow> Over(MonthRange months, IEnumerable<Counted> counts, PackScopes scopes, PageRequest request)
    {
        var published = request.Reference.Measures.Select(measure => measure.MeasureCode).ToHashSet();
        var sums = counts.Where(row => row.Month >= months.FromMonth && row.Month <= months.ToMonth)
            .SelectMany(row => scopes.Holding(row.Area).Select(scope => (Scope: scope, Row: row)))
            .GroupBy(counted => (counted.Scope.AreaKind, counted.Scope.AreaCode, counted.Row.Figure, counted.Row.Dimension, counted.Row.Code))
            .ToDictionary(group => group.Key, group => (group.First().Scope, Numerator: group.Sum(one => one.Row.Numerator), Denominator: group.Sum(one => one.Row.Denominator)));
        foreach (var (key, sum) in sums)
        {
            // All results of a subject are out of the same number, which stands beside them under no result.
            var isResult = key.Dimension == ByResult;
            if (isResult && key.Code.Length == 0)
            {
                continue;
            }

            yield return new FigureRow
            {
                FigureCode = key.Figure,
                FromMonth = months.FromMonth,
                ToMonth = months.ToMonth,
                AreaKind = key.AreaKind,
                AreaCode = key.AreaCode,
                Dimension = key.Dimension,
                DimensionCode = key.Code,
                Numerator = sum.Numerator,
                Denominator = isResult ? sums[key with { Code = "" }].Denominator : sum.Denominator,
                ScopeCodes = sum.Scope == scopes.London && key.Dimension.Length == 0 && published.Contains(key.Figure) ? [] : sum.Scope.ScopeCodes,
            };
        }
    }

    private sealed record Counted(string Figure, DateOnly Month, string Area, string Dimension, string Code, long Numerator, long Denominator);
}
