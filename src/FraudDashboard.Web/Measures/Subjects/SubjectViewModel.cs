using System.Globalization;
using FraudDashboard.Web.Measures.Changes;
using FraudDashboard.Web.Measures.Notes;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Subjects;

/// <summary>One part of those that fail, with its share of them and its list.</summary>
public sealed record SubjectPartRow(string Title, string? PageUrl, Proportion Value, string? Url);

/// <summary>What the page of one measure or rule says.</summary>
public sealed record SubjectViewModel
{
    public required MeasuredSubject Subject { get; init; }

    public required string Finding { get; init; }

    /// <summary>The months of the level: the latest settled one, or those asked for.</summary>
    public required MonthRange Months { get; init; }

    /// <summary>False when the period reaches into months that are not judged yet.</summary>
    public required bool IsSettled { get; init; }

    /// <summary>In order out of counted, over these months.</summary>
    public required Proportion Value { get; init; }

    /// <summary>Null for a period that is not judged.</summary>
    public required Verdict? Verdict { get; init; }

    /// <summary>The change as a sentence, in points and then in counts; null where nothing can be compared.</summary>
    public required string? Change { get; init; }

    /// <summary>How far the target is, in counts; null for a rule.</summary>
    public required string? Target { get; init; }

    /// <summary>In how many months the target was reached.</summary>
    public required string? Assurance { get; init; }

    public required Trend Trend { get; init; }

    /// <summary>Each month as it was when it was frozen; null where the trend of now is shown.</summary>
    public required Trend? FrozenTrend { get; init; }

    /// <summary>All London over the same months, where the area is less and it is known.</summary>
    public required Proportion? London { get; init; }

    /// <summary>Those that fail, by what is wrong, the most common first.</summary>
    public required IReadOnlyList<SubjectPartRow> Parts { get; init; }

    public required MonthRange ComparedMonths { get; init; }

    public required IReadOnlyList<SubjectRow> Areas { get; init; }

    /// <summary>What the boroughs are compared with; null where they are not.</summary>
    public required Proportion? AreasWhole { get; init; }

    /// <summary>Null where the teams are not counted, and <see cref="TeamsNote"/> says why.</summary>
    public required IReadOnlyList<SubjectRow>? Teams { get; init; }

    /// <summary>All teams together, reports of none included: the figure of the area.</summary>
    public required Proportion TeamsWhole { get; init; }

    public required string? TeamsNote { get; init; }

    /// <summary>Which parts made the change; null where nothing was read of it.</summary>
    public required WhyItChangedViewModel? Why { get; init; }

    /// <summary>The filter of the lists behind the level, its months named.</summary>
    public required PageFilter List { get; init; }

    /// <summary>Those that fail, of all that are counted.</summary>
    public Proportion Failing => new(Value.Denominator - Value.Numerator, Value.Denominator);

    public string? FailingUrl => Subject.Url(List, Subject.FailingPart);

    public string? DenominatorUrl => Subject.Url(List, "denominator");

    public string? NumeratorUrl => Subject.Url(List, "numerator");

    public string FrozenTrendTitle => FrozenTrend!.Points.Count == 0 ? $"{Subject.Title}: no month is frozen yet"
        : $"{Subject.Title}, each month as it was frozen: {MeasureWords.Inside(FrozenTrend.Verdict.Words)}";

    public string TrendTitle => $"{Subject.Title}{(Subject.IsRule ? ", pass rate" : "")} month by month: {MeasureWords.Inside(Trend.Verdict.Words)}";

    public static SubjectViewModel Of(PageRequest request, MeasuredSubject subject, SubjectData data)
    {
        var (months, compared) = (request.MonthsFor(subject.MeasureCode), SubjectData.ComparedMonths(request, subject));
        var settled = request.LatestSettled(subject.MeasureCode);
        var isSettled = subject.IsSettling && months.ToMonth <= settled;
        var value = data.Series.Over(months);
        var trend = TrendOf(request, subject, data.Series, settled);
        var isJudged = isSettled && trend.LastSettled?.Month == months.ToMonth;
        var funnel = subject.IsSettling && compared.ToMonth <= settled ? Headlines.FunnelOf(request, subject.Code, compared, data.Areas) : null;
        var teams = data.Teams is null ? null : Proportion.Total(data.Teams.Select(team => team.Value)) is var all && isSettled
            ? Funnel.Of(data.Teams.Where(team => team.Team is not null).Select(team => KeyValuePair.Create(team.Team!, team.Value)), all.Denominator > 0 ? all : null)?.Judged() : null;
        return new()
        {
            Subject = subject,
            Finding = SubjectWords.Finding(request, subject, value, months, trend, isJudged),
            Months = months,
            IsSettled = isSettled,
            Value = value,
            Verdict = isJudged ? trend.Verdict : null,
            Change = isSettled ? ChangeOf(request, subject, data.Series, months, value) : null,
            Target = SubjectWords.Target(subject, value),
            Assurance = isJudged ? TrendWords.Assurance(trend) : null,
            Trend = trend with { Notes = TrendNote.Of(request.Reference, data.Notes) },
            FrozenTrend = data.Frozen is null ? null : Trend.OfRates(data.Frozen.Select(row => FrozenMonthOf(request, subject, row))) with { Target = subject.Target },
            London = LondonOf(request, subject, months, data),
            Parts = [.. data.Parts.Select(part => PartOf(request, subject, part, value))],
            ComparedMonths = compared,
            Areas = SubjectRow.OfAreas(request, subject, data.Areas, funnel),
            AreasWhole = funnel?.Whole,
            Teams = data.Teams is null ? null : SubjectRow.OfTeams(request, subject, data.Teams, teams),
            TeamsWhole = Proportion.Total((data.Teams ?? []).Select(team => team.Value)),
            TeamsNote = TeamsNoteOf(subject, data),
            Why = data.Change is { } change ? WhyItChangedViewModel.Of(request, subject, change) : null,
            List = request.Dated(subject.MeasureCode),
        };
    }

    private static Trend TrendOf(PageRequest request, MeasuredSubject subject, RateSeries series, DateOnly settled) => Trend.OfRates(
        series.Months.Select(month => new MonthFigure(
            month, series.At(month), subject.IsSettling && month <= settled,
            !request.CanList(month) ? null : subject.Url(request.Filter.CarriedOver with { Period = Period.Month(month) }, "denominator"))),
        drawn: request.DrawnFor(subject.MeasureCode)) with
    {
        Target = subject.Target,
        Breaks = [.. request.Reference.SeriesBreaks.Select(known => new SeriesBreak(Headlines.MonthOf(known.BreakOn), known.Title))],
    };

    /// <summary>A month whose figure opens the page as it was frozen.</summary>
    private static MonthFigure FrozenMonthOf(PageRequest request, MeasuredSubject subject, FrozenTrendRow row) => new(
        row.PackMonth, new(row.Numerator, row.Denominator), true,
        subject.PageUrl(request.Filter.CarriedOver with { Pack = row.PackId.ToString(CultureInfo.InvariantCulture), Period = Period.Month(row.PackMonth) }));

    // The change in points against the period before and the year before, and the first of them as a count.
    private static string? ChangeOf(PageRequest request, MeasuredSubject subject, RateSeries series, MonthRange months, Proportion value)
    {
        var length = Headlines.Length(months);
        Change?[] changes =
        [
            MeasureViewModel.ChangeOn(request, series, months, length),
            length < 12 ? MeasureViewModel.ChangeOn(request, series, months, 12) : null,
        ];
        if (changes.All(change => change is null))
        {
            return null;
        }

        var before = new MonthRange(months.FromMonth.AddMonths(-length), months.ToMonth.AddMonths(-length));
        var counts = changes[0] is null ? null : SubjectWords.InCounts(subject, value, series.Over(before), before.Label);
        return $"{Measures.Change.Sentence(changes)}." + (counts is null ? "" : $" {counts}");
    }

    private static Proportion? LondonOf(PageRequest request, MeasuredSubject subject, MonthRange months, SubjectData data) =>
        request.Filter.Area.Kind == AreaKind.London && request.SeesLondon ? null
        : request.SeesLondon ? new(data.Together.Numerator, data.Together.Denominator)
        : request.Published(subject.Code, months);

    private static SubjectPartRow PartOf(PageRequest request, MeasuredSubject subject, SubjectPart part, Proportion value)
    {
        var list = request.Dated(subject.MeasureCode);
        var share = new Proportion(part.Count, value.Denominator - value.Numerator);
        return subject.Code == Headlines.Completion
            ? new(SubjectWords.Part(request, subject, part.Code), Urls.Rule(part.Code, request.Filter), share, Urls.CrimeReports(list with { Rule = part.Code, Part = "gap" }))
            : new(SubjectWords.Part(request, subject, part.Code), null, share,
                subject.IsRule || subject.Code == "recorded_24h" ? subject.Url(list, subject.FailingPart, why: part.Code) : subject.Url(list, part.Code));
    }

    private static string? TeamsNoteOf(MeasuredSubject subject, SubjectData data) =>
        data.Teams is { Count: > 0 } ? null
        : !subject.HasTeams ? "Disseminations are not held by team."
        : data.Teams is null ? "Choose a borough or a Command Unit above to see its teams."
        : "No team has anything to count in this period.";
}
