using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Changes;

/// <summary>Why did a measure or rule change between two periods? Asked by the parts of one dimension.</summary>
/// <param name="Code">Of the measure or the rule.</param>
/// <param name="From">The period before.</param>
/// <param name="To">The period after.</param>
/// <param name="By">The dimension.</param>
public sealed record ChangeQuestion(string Code, MonthRange From, MonthRange To, string By)
{
    /// <summary>
    /// What a page asks: the months that it shows, against those a year before or just before, by what its address says. A year
    /// before unless it says otherwise, where there are reports of it: from one month to the next most of a change is chance.
    /// </summary>
    public static ChangeQuestion Of(PageRequest request, MeasuredSubject subject)
    {
        var to = request.MonthsFor(subject.MeasureCode);
        var year = Math.Max(12, Headlines.Length(to));
        var isYear = request.Filter.Against is { } against ? against == "year" : to.FromMonth.AddMonths(-year) >= request.Frame.Clock?.FirstMonth;
        var back = isYear ? year : Headlines.Length(to);
        return new(
            subject.Code, new(to.FromMonth.AddMonths(-back), to.ToMonth.AddMonths(-back)), to,
            request.Filter.By ?? Available(request, subject).FirstOrDefault() ?? subject.Dimensions[0]);
    }

    /// <summary>By what the subject can be divided in the area and for the offence asked for.</summary>
    public static IEnumerable<string> Available(PageRequest request, MeasuredSubject subject) =>
        subject.Dimensions.Where(dimension => WhyNotBy(request, subject, dimension) is null);

    /// <summary>The sentence that says why there is no answer; null where there is one.</summary>
    public string? Refusal(PageRequest request, MeasuredSubject subject) =>
        WhyNotBy(request, subject, By) ?? WhyNotBetween() ?? WhyNotKept(request) ?? WhyNotJudged(request, subject);

    private static string? WhyNotBy(PageRequest request, MeasuredSubject subject, string dimension) =>
        !FilterWords.Dimensions.Any(choice => choice.Value == dimension) ? $"“{dimension}” is not a way to divide a change: ask by {Or(subject)}."
        : !subject.Dimensions.Contains(dimension) ? $"“{subject.Title}” cannot be divided by {dimension}: ask by {Or(subject)}."
        : dimension == "borough" && IsOneArea(request) ? $"{request.AreaLabel} is one area: it cannot be divided by borough."
        : dimension == "offence" && request.Filter.Offence is not null ? "One offence is asked for: it cannot be divided by offence."
        : request.Pack is not null && dimension == "team" && subject.TallySubject is null ? "A frozen month keeps the counts of referrals, not their teams: ask by borough."
        : null;

    private string? WhyNotBetween() =>
        Headlines.Length(From) != Headlines.Length(To)
            ? $"{From.Label} and {To.Label} are not equally long: only periods of equal length are compared."
        : From.ToMonth >= To.FromMonth ? $"{From.Label} does not lie before {To.Label}: the earlier period comes first."
        : null;

    // Teams, sources and the offences of a borough are counted report by report.
    private string? WhyNotKept(PageRequest request) =>
        request.Pack is { } pack && From.FromMonth < pack.FirstMonthOfReports
        && (By is "team" or "source" || (By == "offence" && IsByArea(request)) || (By == "borough" && request.Filter.Offence is not null))
            ? $"A frozen month keeps the reports since {Format.Month(pack.FirstMonthOfReports)}: {From.Label} lies before it."
            : null;

    private static bool IsByArea(PageRequest request) => request.Slice.Slice is "area" or "both";

    private string? WhyNotJudged(PageRequest request, MeasuredSubject subject) =>
        request.Frame.Clock?.FirstMonth is not { } first ? "No crime reports are loaded yet."
        : subject.IsRule && !RuleSeries.IsSettling(subject.Code)
            ? $"“{subject.Title}” falls due by the date of the outcome, so its months of recording are never settled: ask for the measure “{request.Reference.Measure("outcomes").Title}” (outcomes)."
        : To.ToMonth > request.LatestSettled(subject.MeasureCode)
            ? $"{Format.Month(To.ToMonth)} is not settled for “{subject.Title}”: the latest settled month is {Format.Month(request.LatestSettled(subject.MeasureCode))}."
        : From.FromMonth < first ? $"{From.Label} begins before the first month of reports, {Format.Month(first)}."
        : null;

    private static bool IsOneArea(PageRequest request) =>
        request.Filter.Area.Kind is AreaKind.Borough or AreaKind.NotAllocated || request.Scope.ScopeCodes.Count == 1;

    private static string Or(MeasuredSubject subject) =>
        string.Join(", ", subject.Dimensions.SkipLast(1)) + " or " + subject.Dimensions[^1];
}
