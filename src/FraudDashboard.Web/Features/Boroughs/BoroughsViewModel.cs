using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.Boroughs;

/// <summary>What the page says: who is clearly different, and every borough in one table.</summary>
public sealed record BoroughsViewModel
{
    private const string Apart = "Not compared";

    public required string Finding { get; init; }

    /// <summary>The measure compared, then the two beside it.</summary>
    public required IReadOnlyList<MeasuresRow> Measures { get; init; }

    public required MonthRange Months { get; init; }

    /// <summary>False while the period is not settled: then nothing is compared.</summary>
    public required bool IsSettled { get; init; }

    public required Funnel? Funnel { get; init; }

    public required IReadOnlyDictionary<string, Proportion> Areas { get; init; }

    /// <summary>In the order of the table: by Command Unit, or as sorted.</summary>
    public required IReadOnlyList<BoroughRow> Rows { get; init; }

    /// <summary>The same rows as the table and its file have them: by Command Unit, with all boroughs of a unit together under each.</summary>
    public IReadOnlyList<BoroughRow> TableRows => !IsByCommandUnit ? Rows
        : [.. Rows.GroupBy(row => row.Group).SelectMany(unit => WholeUnits.Contains(unit.Key) ? [.. unit, Subtotal(unit.Key, [.. unit])] : unit.AsEnumerable())];

    /// <summary>The Command Units whose boroughs all stand in the table.</summary>
    public required IReadOnlySet<string> WholeUnits { get; init; }

    /// <summary>False when a column orders the rows.</summary>
    public required bool IsByCommandUnit { get; init; }

    public required BoroughRow? NotAllocated { get; init; }

    /// <summary>What the boroughs are compared with, and what that is made of.</summary>
    public required string WholeName { get; init; }

    public required string WholeMeaning { get; init; }

    public MeasuresRow Measure => Measures[0];

    public string TableTitle => IsByCommandUnit ? $"{BoroughCount} by Command Unit" : BoroughCount;

    public string TableSub => $"{Months.Label}. Each count opens its reports."
        + (IsByCommandUnit ? "" : " Sorted. Neighbours may not truly differ.");

    private string BoroughCount => Format.Of(Rows.Count(row => row.IsAllocated), "borough");

    /// <summary>What the title leaves to say.</summary>
    public string Rest => Funnel is null ? ""
        : (TooFewCount == 0 ? "" : $"{Format.Of(TooFewCount, "borough has", "boroughs have")} too few to judge. ")
            + "Boroughs are not ranked: small differences are mostly chance.";

    private int TooFewCount => Funnel!.Points.Count(point => point.Place == FunnelPlace.TooFew);

    /// <summary>The part of the address that lists those that fail.</summary>
    public string FailingPart => Measure.MeasureCode == Headlines.Completion ? "gap" : "failing";

    /// <summary>"incomplete", "not accurate".</summary>
    public string FailingWord => MeasureWords.Sides(Measure.MeasureCode).Failing;

    public static BoroughsViewModel Of(PageRequest request, BoroughsData data)
    {
        var dated = BoroughsData.Dated(request);
        var code = data.Measures[0].MeasureCode;
        var months = dated.MonthsFor(code);
        var isSettled = months.ToMonth <= request.LatestSettled(code);
        var funnel = isSettled ? Headlines.FunnelOf(request, code, months, data.Measures[0].Areas) : null;
        var rows = RowsOf(dated, data, funnel);
        var measures = data.Measures.Select(measure => request.Reference.Measure(measure.MeasureCode)).ToList();
        var shown = rows.Where(row => request.AreaCodes?.Contains(row.Code) != false).ToList();
        return new BoroughsViewModel
        {
            Finding = FindingOf(request, measures[0], months, isSettled, funnel),
            Measures = measures,
            Months = months,
            IsSettled = isSettled,
            Funnel = funnel,
            Areas = rows.ToDictionary(row => row.Code, row => row.Value),
            Rows = Sorted(shown, request.Filter.Sort, data),
            WholeUnits = WholeUnitsOf(request, shown),
            IsByCommandUnit = request.Filter.Sort is null,
            NotAllocated = rows.FirstOrDefault(row => !row.IsAllocated),
            WholeName = request.WholeName(),
            WholeMeaning = request.WholeMeaning(),
        };
    }

    /// <summary>The list of one measure of one row: as many rows as the count says.</summary>
    public string Url(BoroughRow row, string part)
    {
        var list = row.List with { Measure = Measure.MeasureCode, Part = part };
        return list.Measure == "victim_care" ? Urls.Page(Urls.VictimCarePath, list) : Urls.CrimeReports(list);
    }

    // A unit of which the reader sees a part has no sum under its name.
    private static HashSet<string> WholeUnitsOf(PageRequest request, List<BoroughRow> shown) =>
    [
        .. request.Reference.Boroughs.Where(borough => borough.IsMps).GroupBy(borough => borough.BcuName!)
            .Where(unit => unit.All(borough => shown.Any(row => row.Code == borough.Code))).Select(unit => unit.Key),
    ];

    private static BoroughRow Subtotal(string unit, List<BoroughRow> boroughs) => boroughs[0] with
    {
        Code = unit,
        Name = $"All {unit}",
        IsSubtotal = true,
        Value = Proportion.Total(boroughs.Select(row => row.Value)),
        Point = null,
        Others = [.. boroughs[0].Others.Select((_, place) => Proportion.Total(boroughs.Select(row => row.Others[place])))],
        List = boroughs[0].List with { Area = Area.Bcu(unit) },
    };

    private static string FindingOf(PageRequest request, MeasuresRow measure, MonthRange months, bool isSettled, Funnel? funnel)
    {
        var about = $"{(measure.MeasureCode == Headlines.Completion ? "" : $"on {MeasureWords.Noun(measure.MeasureCode)}")}{request.InPeriod(months)}".TrimStart();
        var subject = about.Length == 0 ? "" : about + ", ";
        var whole = request.WholeName();
        if (funnel is not null && request.AreaCodes is { } asked)
        {
            return InArea(request, funnel, asked, whole, subject);
        }

        return !isSettled ? "Too early to compare boroughs: this period is provisional"
            : funnel is null && request is { SeesLondon: false, Filter.Offence: not null } ? "London is published for all offences together: nothing to compare one offence with"
            : funnel is null ? "Nothing to compare in this period"
            : BoroughWords.Different(funnel, request.Reference, whole) is { } different ? MeasureWords.Sentence(subject + different)
            : MeasureWords.Sentence(subject + $"no borough is clearly different from {whole}");
    }

    /// <summary>The boroughs asked for alone: "Central West: Westminster is clearly below London".</summary>
    private static string InArea(PageRequest request, Funnel funnel, IReadOnlyList<string> asked, string whole, string subject)
    {
        var within = funnel with { Points = [.. funnel.Points.Where(point => asked.Contains(point.Area))] };
        var words = BoroughWords.Different(within, request.Reference, whole) is { } different ? subject + different
            : $"{subject}no borough is clearly different from {whole}";
        return $"{request.AreaLabel}: {words}";
    }

    private static List<BoroughRow> RowsOf(PageRequest dated, BoroughsData data, Funnel? funnel)
    {
        var values = data.Measures.Select(measure => measure.Areas.ToDictionary(
            area => area.AreaCode, area => new Proportion(area.Numerator, area.Denominator))).ToList();
        var points = (funnel?.Points ?? []).ToDictionary(point => point.Area);
        var visible = dated.Reader.ScopeCodes.ToHashSet();
        return
        [
            .. dated.Reference.Boroughs.Where(borough => borough.IsMps)
                .OrderBy(borough => borough.BcuName, StringComparer.Ordinal).ThenBy(borough => borough.Name, StringComparer.Ordinal)
                .Select(borough => Row(borough.Code, borough.Name, borough.BcuName!))
                .Append(Row(Area.NoneCode, "Not allocated", Apart))
                .Where(row => visible.Contains(row.Code)),
        ];

        BoroughRow Row(string code, string name, string group) => new()
        {
            Code = code,
            Name = name,
            Group = group,
            Value = values[0].GetValueOrDefault(code),
            Point = points.GetValueOrDefault(code),
            Nothing = MeasureWords.Nothing(data.Measures[0].MeasureCode),
            Others = [.. values.Skip(1).Select(measure => measure.GetValueOrDefault(code))],
            List = dated.Filter.CarriedOver with { Area = code == Area.NoneCode ? Area.NotAllocated : Area.Borough(code) },
        };
    }

    // Not allocated stays last in every order; boroughs without reports come after those with.
    private static IReadOnlyList<BoroughRow> Sorted(List<BoroughRow> rows, string? sort, BoroughsData data)
    {
        if (sort is null)
        {
            return rows;
        }

        var isDown = sort[0] == '-';
        var key = sort.TrimStart('-');
        var column = data.Measures.Select(measure => measure.MeasureCode).ToList().IndexOf(key) - 1;
        return key switch
        {
            "borough" => By(row => row.Name, StringComparer.Ordinal),
            "reports" => By(row => row.Value.Denominator, Comparer<long>.Default),
            _ when column >= 0 => By(row => row.Others[column].Rate, Comparer<double?>.Default),
            _ => By(row => row.Value.Rate, Comparer<double?>.Default),
        };

        IReadOnlyList<BoroughRow> By<TKey>(Func<BoroughRow, TKey> value, IComparer<TKey> comparer)
        {
            var first = rows.OrderBy(row => row.IsAllocated ? 0 : 1).ThenBy(row => row.Value.Denominator == 0 ? 1 : 0);
            return [.. isDown ? first.ThenByDescending(value, comparer) : first.ThenBy(value, comparer)];
        }
    }
}
