using FraudDashboard.Web.Features.Packs.Disclosure;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests.Reference;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>What the files of a frozen month leave out in one area, and why: for whoever sends them, before they do.</summary>
public sealed record Suppressions
{
    /// <summary>"12 counts are left out: 7 are 1 to 7, 5 protect one of them".</summary>
    public required string Finding { get; init; }

    /// <summary>One line for each figure and month.</summary>
    public required IReadOnlyList<LeftOut> Rows { get; init; }

    /// <summary>Of the area asked for; teams are within their borough.</summary>
    public static Suppressions Of(PageRequest request, PacksRow pack, IReadOnlyList<SuppressionsRow> all)
    {
        var (kind, code) = PackScopes.KeyOf(request.Filter.Area);
        var rows = all.Where(row => row.PackAreaCode == code && (row.AreaKind == kind || (row.AreaKind == "team" && kind == "borough"))).ToList();
        var small = rows.Count(row => row.Reason == "small");
        var exposed = rows.Count(row => row.Reason == "exposed");
        return new()
        {
            Finding = rows.Count == 0 ? "Nothing is left out of the files for this area."
                : $"{Format.Of(rows.Count, "count is", "counts are")} left out of the files for this area: {Format.Count(small)} of 1 to 7, {Format.Count(rows.Count - small)} with which one of those could be worked out."
                    + (exposed > 0 ? $" An earlier version gives {Format.Of(exposed, "of these", "of these")} away whatever is left out now." : ""),
            Rows =
            [
                .. rows.GroupBy(row => (row.FigureCode, row.CohortMonth, row.Team))
                    .OrderBy(group => group.Key.CohortMonth == pack.PackMonth ? 0 : 1).ThenByDescending(group => group.Key.CohortMonth)
                    .ThenBy(group => TitleOf(request.Reference, group.Key.FigureCode), StringComparer.Ordinal).ThenBy(group => group.Key.Team, StringComparer.Ordinal)
                    .Select(group => new LeftOut(
                        TitleOf(request.Reference, group.Key.FigureCode), Format.Month(group.Key.CohortMonth), group.Key.Team,
                        string.Join(", ", group.Select(row => PartWords(row.Part)).Distinct()), string.Join("; ", group.Select(row => ReasonWords(row.Reason)).Distinct()))),
            ],
        };
    }

    private static string TitleOf(ReferenceLists reference, string figure) =>
        reference.Measures.FirstOrDefault(measure => measure.MeasureCode == figure)?.Title
        ?? reference.Rules.FirstOrDefault(rule => rule.RuleCode == figure)?.Title
        ?? (figure.StartsWith(PackCounts.Training, StringComparison.Ordinal) ? $"Training: {CourseNames.Of(figure[PackCounts.Training.Length..])}"
            : FilterWords.Fields.FirstOrDefault(field => FrozenFigures.Field + field.Value == figure)?.Label is { } field ? $"Agreement with NFIB: {field}" : figure);

    private static string PartWords(string part) => part switch
    {
        DisclosureTable.Denominator => "all that are counted",
        DisclosureTable.Numerator => "in order",
        DisclosureTable.Rest => "not in order",
        _ => FilterWords.Parts.Concat(FilterWords.Agreements).FirstOrDefault(choice => choice.Value == part)?.Label.ToLowerInvariant().Replace("nfib", "NFIB", StringComparison.Ordinal) ?? part,
    };

    private static string ReasonWords(string reason) => reason switch
    {
        "small" => "1 to 7",
        "left_out_before" => "left out of an earlier pack, and the same",
        "exposed" => "1 to 7, or next to one; an earlier version gives it away",
        _ => "a count of 1 to 7 could be worked out with it",
    };
}

/// <summary>What is left out of one figure.</summary>
public sealed record LeftOut(string Figure, string Month, string Team, string Parts, string Why);
