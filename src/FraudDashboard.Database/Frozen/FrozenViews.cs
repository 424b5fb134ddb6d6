using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace FraudDashboard.Database.Frozen;

/// <summary>
/// The views of a frozen month: those of prep and report over the tables of one pack, made from the same files, so that a
/// screen reads a frozen month by the very queries that read what stands now.
/// </summary>
public static partial class FrozenViews
{
    /// <summary>The folders under sql/ whose views are made a second time, and which of them; in this order.</summary>
    internal static readonly IReadOnlyList<(string Folder, IReadOnlyList<string> Views)> Copied =
    [
        ("views/prep", ["assessment_tallies", "gaps_of_reports", "measure_settling", "slices", "tallies"]),
        ("views/report",
        [
            "clocks", "disseminations_by_month", "measures", "published_measures", "report_results", "reports_listed", "rule_versions", "rules",
            "series_breaks", "settings", "submission_counts", "tallies_by_month", "tallies_by_team", "victim_care_by_month",
        ]),
    ];

    // Made for a pack alone: there they are made of something else.
    private static readonly string[] Own = ["loads", "measures_by_month"];

    // The same in every pack, or about packs: names of places, offences and teams, and what was written about a trend.
    private static readonly string[] Shared =
    [
        "boroughs", "offence_codes", "packs", "reference_versions", "same_names", "teams", "trend_notes",
    ];

    // Tables of ref and core that a pack keeps, and what reads a setting.
    private static readonly string[] Kept =
    [
        "core.assessment", "core.clock", "core.dissemination_month", "core.published_measure", "core.submission_tally", "core.tally",
        "core.victim_care_month", "ref.measure", "ref.rule", "ref.rule_version", "ref.series_break", "ref.setting",
    ];

    private static readonly FrozenDictionary<string, string> Replaced = Replacements().ToFrozenDictionary(pair => pair.Key, pair => pair.Value);

    private static readonly ConcurrentDictionary<string, string> Queries = new();

    /// <summary>The text of a view's file with every object that a pack keeps replaced by the pack's.</summary>
    internal static string Over(string text) => QualifiedName().Replace(text, match => Replaced.GetValueOrDefault(match.Value, match.Value));

    /// <summary>A query of the screens, to be run over a pack.</summary>
    /// <exception cref="InvalidOperationException">It reads a view that no pack keeps.</exception>
    internal static string QueryOver(string sql) => Queries.GetOrAdd(sql, text => QualifiedName().Replace(text, match =>
        Replaced.TryGetValue(match.Value, out var name) ? name
        : match.Groups["schema"].Value != "report" || Shared.Contains(match.Groups["name"].Value) ? match.Value
        : throw new InvalidOperationException($"A pack does not keep {match.Value}.")));

    private static IEnumerable<KeyValuePair<string, string>> Replacements()
    {
        foreach (var table in Kept)
        {
            yield return new(table, "frozen_core." + table.Split('.')[1]);
        }

        foreach (var (folder, views) in Copied)
        {
            var layer = folder.Split('/')[1];
            foreach (var view in views)
            {
                yield return new($"{layer}.{view}", $"frozen_{layer}.{view}");
            }
        }

        foreach (var view in Own)
        {
            yield return new($"report.{view}", $"frozen_report.{view}");
        }

        yield return new("core.setting_number", "frozen.setting_number");
    }

    [GeneratedRegex(@"(?<![\w.])(?<schema>core|ref|prep|report)\.(?<name>[a-z_]+)")]
    private static partial Regex QualifiedName();
}
