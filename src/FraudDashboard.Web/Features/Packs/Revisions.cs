using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>What has moved in a frozen month since, as it is read.</summary>
public sealed record RevisionsRead(IReadOnlyList<RevisionsRow> Moved, IReadOnlyList<RevisionCausesRow> Causes, IReadOnlyList<ChangedRulesRow> Rules)
{
    /// <summary>The measures of which a pack has the reports.</summary>
    private static readonly string[] OfReports = ["completion", "recorded_24h", "nfib", "outcomes"];

    /// <summary>Reports are compared one by one only where a figure of theirs has moved: that is most of the work.</summary>
    public static async Task<RevisionsRead> ReadAsync(ReadSession session, PageRequest request, long packId, CancellationToken cancellation)
    {
        var moved = await RevisionsQuery.RunAsync(session, request.Reader, packId, request.AreaCodes, cancellation);
        var areas = moved.Where(row => OfReports.Contains(row.MeasureCode)).Select(row => row.PackAreaCode).Distinct().ToList();
        return new(
            moved,
            areas.Count == 0 ? [] : await RevisionCausesQuery.RunAsync(session, request.Reader, packId, areas, cancellation),
            await ChangedRulesQuery.RunAsync(session, request.Reader, packId, cancellation));
    }
}

/// <summary>What has moved in a frozen month since, by measure and area, in how many reports, and because of what.</summary>
public sealed record Revisions
{
    /// <summary>"Nothing has moved since", or how many figures have.</summary>
    public required string Finding { get; init; }

    public required IReadOnlyList<Revision> Rows { get; init; }

    /// <summary>A sentence for each load, setting, target or rule that changed something.</summary>
    public required IReadOnlyList<string> Causes { get; init; }

    public static Revisions Of(PageRequest request, RevisionsRead read)
    {
        var order = request.Reference.Measures.ToDictionary(measure => measure.MeasureCode, measure => measure.MeasureNo);
        return new()
        {
            Finding = read.Moved.Count == 0 ? "Nothing has moved since it was frozen."
                : $"{Format.Of(read.Moved.Count, "figure of an area is", "figures of areas are")} other than when it was frozen.",
            Rows = [.. read.Moved.OrderBy(row => order[row.MeasureCode]).ThenBy(row => request.Reference.AreaName(row.PackAreaCode), StringComparer.Ordinal).Select(row => RowOf(request, row))],
            Causes =
            [
                .. read.Causes.GroupBy(row => (row.LoadId, row.FileName)).OrderBy(load => load.Key.LoadId ?? long.MaxValue).Select(load => LoadWords(load.Key.LoadId, load.Key.FileName, [.. load])),
                .. read.Rules.Select(RuleWords),
            ],
        };
    }

    private static Revision RowOf(PageRequest request, RevisionsRow row)
    {
        Proportion then = new(row.NumeratorThen, row.DenominatorThen), now = new(row.NumeratorNow, row.DenominatorNow);
        var nothing = MeasureWords.Nothing(row.MeasureCode);
        var points = Change.Of(now, then, "")?.Points;
        return new(
            request.Reference.Measure(row.MeasureCode).Title, request.Reference.AreaName(row.PackAreaCode), then.Full(nothing), now.Full(nothing),
            points is { } moved ? moved.ToString("+0.0;-0.0;0.0", System.Globalization.CultureInfo.InvariantCulture) : "[z]");
    }

    private static string LoadWords(long? loadId, string? fileName, IReadOnlyList<RevisionCausesRow> rows)
    {
        var counts = MeasureWords.Listed([.. rows.Select(row => $"{Format.Of(row.ReportCount, "report")} in {MeasureWords.Noun(row.MeasureCode)}")]);
        return loadId is { } load ? $"Load {load} ({fileName}): {counts}."
            : $"No later load: {counts}. What changed them is a roll-back, a setting or a rule, or that they fell due.";
    }

    private static string RuleWords(ChangedRulesRow row) => row.SubjectKind switch
    {
        "rule" => $"Rule “{row.Title}”: version {row.ValueThen ?? "none"} then, {row.ValueNow ?? "none"} now.",
        var kind => $"{MeasureWords.Sentence(kind)} “{row.Title}”: {row.ValueThen} then, {row.ValueNow} now.",
    };
}

/// <summary>One measure of one area, then and now.</summary>
public sealed record Revision(string Measure, string Area, string Then, string Now, string Points);
