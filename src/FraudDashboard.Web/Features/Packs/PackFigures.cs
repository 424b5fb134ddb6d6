using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>What a pack of one month and area says, sheet by sheet.</summary>
public sealed record PackFigures
{
    public required DateOnly Month { get; init; }

    public required IReadOnlyList<PackMeasure> Measures { get; init; }

    public required IReadOnlyList<PackArea> Completion { get; init; }

    public required IReadOnlyList<PackRule> Rules { get; init; }

    public required IReadOnlyList<PackArea> Nfib { get; init; }

    public required IReadOnlyList<PackField> Fields { get; init; }

    public required IReadOnlyList<DefinitionsRow> Definitions { get; init; }
}

/// <summary>One measure of the summary.</summary>
public sealed record PackMeasure(MeasuresRow Measure, DateOnly Month, Proportion Value, Proportion Before, Proportion YearBefore, Trend Trend)
{
    public bool IsSettled => PackMonths.IsSettled(Measure, Month);

    /// <summary>The change in points, or the shorthand for why there is none.</summary>
    public object ChangeOn(Proportion then) => !IsSettled ? "[p]" : Change.Of(Value, then, "")?.Points ?? (object)"[x]";

    /// <summary>"Settled" or until when it is provisional, with [u] for a rate of fewer than ten.</summary>
    public string Standing => PackMonths.Standing(Measure, Month) + (Value.IsLowReliability ? "; [u] fewer than 10" : "");

    /// <summary>The verdict of the chart in words; none for a month that is not judged.</summary>
    public string Verdict => !IsSettled ? "[p] not judged"
        : Trend.Chart is { } chart && chart.Last.Month == Month ? Trend.Verdict.Words
        : "[x] no reports";
}

/// <summary>One area: its rate, its place against London, and its reports by result.</summary>
public sealed record PackArea(string Bcu, string Name, Proportion Value, string Compared, IReadOnlyDictionary<string, long> Counts);

/// <summary>One rule: satisfied of due, and the gaps by reason.</summary>
public sealed record PackRule(RulesRow Rule, Proportion Passed, IReadOnlyDictionary<string, long> Counts)
{
    public long Gaps => Passed.Denominator - Passed.Numerator;
}

/// <summary>One field compared with NFIB.</summary>
public sealed record PackField(string Title, Proportion Agreeing, IReadOnlyDictionary<string, long> Counts);
