using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>
/// What a filter asks of the list of reports: the criteria of its rows and, where the summaries hold it, the tally that
/// counts the same rows.
/// </summary>
public sealed record CrimeReportList(CrimeReportCriteria Criteria, CrimeReportTally? Tally)
{
    /// <summary>Open reports with gaps: shown when the address names neither a measure, a rule, a reason, a field nor a tab.</summary>
    public const string DefaultTab = "gaps";

    // Those that are counted and fail, whichever way.
    private const string Failing = "failing";

    /// <summary>Reads the list that a request asks for.</summary>
    public static CrimeReportList Of(PageRequest request)
    {
        var filter = request.Filter;
        var (criteria, tally) = Part(request);
        var written = request.WrittenTeams;
        criteria = Dated(criteria, request) with
        {
            Offence = filter.OffenceCode,
            Team = written is [var one] ? one : null,
            Teams = written is { Length: > 1 } ? written : null,
            IsTeamless = filter.Team == FilterWords.None,
            Source = filter.Source,
            Status = filter.Status,
            RecordedFrom = CrimeReportAge.Of(filter.Age)?.To is { } oldest ? request.AsAtOn.AddDays(-oldest) : null,
            RecordedTo = CrimeReportAge.Of(filter.Age) is { } age ? request.AsAtOn.AddDays(-age.From) : null,
            IsOfOutcomes = filter.IsOfOutcomes(),
            Sort = filter.Sort ?? CrimeReportOrders.Default(filter),
        };
        criteria = criteria with { After = CrimeReportSort.Of(criteria).Read(filter.After) };
        var isTallied = (filter.Team ?? filter.Source ?? filter.Status ?? filter.Age) is null;
        return new(criteria, isTallied ? tally : null);
    }

    private static (CrimeReportCriteria, CrimeReportTally?) Part(PageRequest request)
    {
        var filter = request.Filter;
        return filter switch
        {
            { Measure: "completion" } => Completion(filter.Part),
            { Measure: "recorded_24h" } => Rule(request, "RECORDED-24H", filter.Part ?? "denominator", filter.Why),
            { Measure: "nfib" } => Verdict(request, "NFIB-REPORTED", VerdictMeasure.Nfib, (c, v) => v == Failing ? c with { IsNfibFailing = true } : c with { NfibVerdict = v }),
            { Measure: "outcomes" } => Verdict(request, "OUTCOME-RETURNED", VerdictMeasure.Outcomes, (c, v) => v == Failing ? c with { IsOutcomeFailing = true } : c with { OutcomeVerdict = v }),
            { Field: { } field } => Agreement(field, filter),
            { Rule: { } rule, Tab: null } => Rule(request, rule, filter.Part ?? "gap", filter.Why),
            { Why: { } why, Tab: null } =>
                (new() { GapMask = request.Reference.CompletionMask, Why = why }, null),
            _ => Tab(request, filter.Tab ?? DefaultTab),
        };
    }

    private static (CrimeReportCriteria, CrimeReportTally?) Completion(string? part) => part switch
    {
        "numerator" => (new() { IsComplete = true }, new("COMPLETION", ["complete"])),
        "gap" or Failing => (new() { IsComplete = false }, new("COMPLETION", ["incomplete"])),
        _ => (new(), new("COMPLETION", null)),
    };

    private static (CrimeReportCriteria, CrimeReportTally?) Rule(PageRequest request, string rule, string part, string? why)
    {
        var bit = request.Reference.RuleBit(rule);
        return part switch
        {
            "numerator" => (new() { DueMask = bit, SatisfiedMask = bit }, new(rule, ["satisfied"])),
            "denominator" when why is null => (new() { DueMask = bit }, new(rule, null)),
            _ => (new() { GapMask = bit, Why = why }, new(rule, why is null ? CrimeReportTally.Gaps : [why])),
        };
    }

    private static (CrimeReportCriteria, CrimeReportTally?) Verdict(
        PageRequest request, string rule, VerdictMeasure measure, Func<CrimeReportCriteria, string, CrimeReportCriteria> with)
    {
        var due = new CrimeReportCriteria { DueMask = request.Reference.RuleBit(rule) };
        var part = request.Filter.Part;
        var verdict = part == "numerator" ? "accurate" : part;
        return verdict switch
        {
            null or "denominator" => (due, new(measure.Subject, null)),
            Failing => (with(due, verdict), new(measure.Subject, [.. measure.Verdicts.Where(one => one != VerdictMeasure.Accurate)])),
            _ => (with(due, verdict), new(measure.Subject, [verdict])),
        };
    }

    private static (CrimeReportCriteria, CrimeReportTally?) Agreement(string field, PageFilter filter)
    {
        string[] agreements = (filter.Agreement, filter.Part) switch
        {
            ({ } one, _) => [one],
            (null, "numerator") => ["agree"],
            (null, Failing) => ["differ", "missing_at_nfib", "missing_in_force"],
            _ => ["agree", "differ", "missing_at_nfib", "missing_in_force"],
        };
        return (new() { Field = field, Agreements = agreements }, new("FIELD-" + field, agreements));
    }

    private static (CrimeReportCriteria, CrimeReportTally?) Tab(PageRequest request, string tab)
    {
        var filter = request.Filter;
        var rule = filter.Rule is { } code ? request.Reference.RuleBit(code) : filter.Why is null ? 0 : request.Reference.CompletionMask;
        return (tab, rule) switch
        {
            // Of a state that is asked for, those of that state.
            (DefaultTab, 0) when filter.Status is not null => (new() { IsComplete = false }, null),
            (DefaultTab, _) when filter.Status is not null => (new() { IsComplete = false, GapMask = rule, Why = filter.Why }, null),
            (_, 0) => (new() { Tab = tab }, new("WORKLIST", [tab.Replace('-', '_')])),
            ("due-soon", _) => (new() { Tab = tab, SoonMask = rule }, null),
            _ => (new() { Tab = tab, GapMask = rule, Why = filter.Why }, null),
        };
    }

    private static CrimeReportCriteria Dated(CrimeReportCriteria criteria, PageRequest request)
    {
        var filter = request.Filter;
        var isFigure = filter.Measure is not null || filter.Rule is not null || filter.Field is not null;
        if (filter.Period.Kind == PeriodKind.PageDefault || (filter.Period.Kind == PeriodKind.All && !isFigure))
        {
            return criteria;
        }

        var measure = filter.Measure is { } code && request.Reference.Measures.Any(known => known.MeasureCode == code)
            ? code : filter.Field is not null ? "nfib" : "completion";
        var months = request.MonthsFor(measure);
        return filter.IsOfOutcomes()
            ? criteria with { OutcomeFromMonth = months.FromMonth, OutcomeToMonth = months.ToMonth }
            : criteria with { FromMonth = months.FromMonth, ToMonth = months.ToMonth };
    }
}

/// <summary>The subject and results of the tallies that count a list; null results are all of them.</summary>
public sealed record CrimeReportTally(string Subject, IReadOnlyList<string>? Results)
{
    public static readonly IReadOnlyList<string> Gaps = ["missing", "placeholder", "invalid", "inconsistent", "late"];
}
