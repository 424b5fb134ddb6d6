using FraudDashboard.Web.Features.Packs.Disclosure;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs.Briefs;

/// <summary>What the sections of a brief are made of: a pack, and the one before it, as one area and profile show them.</summary>
internal sealed class BriefSource
{
    public BriefSource(PackContents pack, PackScope area, PackProfile profile)
    {
        (Pack, Area, Profile) = (pack, area, profile);
        Numbers = new(pack.Counts, profile);
        LastNumbers = pack.LastCounts is { } last ? new(last, profile) : null;
        Node = area.Node;
        Measures = [.. pack.Measures.Select(row => BriefMeasure.Of(row, Numbers, Node, pack.Month, kind => pack.Said(area, kind, row.MeasureCode)))];
        LastMeasures = LastNumbers is null ? []
            : [.. pack.Measures.Select(row => BriefMeasure.Of(row, LastNumbers, Node, Before, kind => pack.SaidLast(area, kind, row.MeasureCode)))];
    }

    public PackContents Pack { get; }

    public PackScope Area { get; }

    public PackProfile Profile { get; }

    public PackNumbers Numbers { get; }

    /// <summary>What the pack of the month before has; null where there was none.</summary>
    public PackNumbers? LastNumbers { get; }

    public AreaNode Node { get; }

    public IReadOnlyList<BriefMeasure> Measures { get; }

    /// <summary>The same measures as the pack of the month before had them; none where there was none.</summary>
    public IReadOnlyList<BriefMeasure> LastMeasures { get; }

    /// <summary>What a reader should hear of first: what is clearly worse, what is clearly better, what is furthest below its target.</summary>
    public IEnumerable<BriefMeasure> Notable =>
    [
        .. Measures.Where(measure => measure.Tone == Tone.Concern).OrderBy(measure => measure.Margin ?? 0),
        .. Measures.Where(measure => measure.Tone == Tone.Improvement).OrderBy(measure => measure.Margin ?? 0),
        .. Measures.Where(measure => !measure.HasChanged && measure.IsBelowTarget).OrderBy(measure => measure.Margin),
    ];

    /// <summary>"September 2026".</summary>
    public string Month => Format.Month(Pack.Month);

    public DateOnly Before => Pack.Month.AddMonths(-1);

    public bool IsBorough => Area.AreaKind == "borough";

    /// <summary>The boroughs within the area; none within a borough.</summary>
    public IReadOnlyList<PackScope> Boroughs => [.. new PackScopes(Pack.Boroughs).Within(Area).Where(inner => inner.AreaKind == "borough")];

    /// <summary>Those within the area that stand clearly apart from all boroughs together over twelve months.</summary>
    public IReadOnlyList<string> Apart(string measure, Verdict verdict) => Pack.ClearlyApart(Area, measure, verdict);
}
