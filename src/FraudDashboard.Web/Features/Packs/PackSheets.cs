using System.Globalization;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Features.Packs.Disclosure;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>The sheets of one area's pack that are tables of counts.</summary>
internal sealed class PackSheets(PackContents pack, PackScope area, PackNumbers numbers)
{
    private const string Completion = "completion";

    // Outside the force "here" is nowhere.
    private static readonly IReadOnlyList<Choice> Agreements =
        [new("differ", "Differ"), new("missing_at_nfib", "Missing at NFIB"), new("missing_in_force", "Missing in the force’s report")];

    /// <summary>The areas that have rows of their own: an area's own first, then what it is made of.</summary>
    private IReadOnlyList<AreaRow> Areas { get; } = [.. Rows(pack, area)];

    /// <summary>"Camden, October 2026".</summary>
    public string Where => $"{pack.NameOf(area)}, {Format.Month(pack.Month)}";

    /// <summary>Every sheet of counts, in order.</summary>
    public IEnumerable<PackSheet> All =>
    [
        area.AreaKind == "borough" ? ByTeam() : ByArea(),
        Rules(),
        Verdicts("NFIB accuracy", "nfib", "Crime reports due to NFIB, by what became of them", "Due", PackCounts.NfibVerdicts),
        Agreement(),
        Verdicts("Outcome returns", "outcomes", "Outcomes due to NFIB, by what became of them", "Due", PackCounts.OutcomeVerdicts),
        Decided("Disseminations", "disseminations", "Disseminations from NFIB that were decided in time", "Disseminations due", "Decided in time"),
        Decided("Victim care", "victim_care", "Victims referred for care and contacted in time", "Referrals due", "Contacted in time"),
        Training(),
    ];

    private PackSheet ByArea() => new("Completion by borough", $"Crime reports that are complete, by borough: {Where}",
        "Reports recorded in the month and, of these, those without a missing item.", [PackNotes.Rounding, PackNotes.Rates, PackNotes.Compared],
        new("Completion_by_borough",
        [
            .. AreaColumns,
            new("Crime reports (count)", SheetKind.Count, 14),
            new("Complete (count)", SheetKind.Count, 14),
            new("Complete (% of crime reports)", SheetKind.Rate, 16),
            ComparedColumn,
        ], [.. Areas.Select(row => (IReadOnlyList<object>)
        [
            row.Name, row.Kind, Count(Completion, row.Node, DisclosureTable.Denominator), Count(Completion, row.Node, DisclosureTable.Numerator),
            numbers.Rate(Completion, pack.Month, row.Node), Compared(Completion, row.Node),
        ])]));

    private PackSheet ByTeam()
    {
        var borough = Areas[0];
        var teams = pack.Counts.All.Select(count => count.Key)
            .Where(key => key.AreaKind == "team" && key.AreaCode == area.AreaCode && key.Part == DisclosureTable.Denominator)
            .Select(key => key.Team).OrderBy(team => team.Length == 0).ThenBy(team => team, StringComparer.OrdinalIgnoreCase)
            .Select(team => new AreaRow(team.Length == 0 ? "No team recorded" : team, "Team", new AreaNode("team", area.AreaCode, team, [])));
        return new("Completion by team", $"Crime reports that are complete, by team: {Where}",
            "Reports recorded in the month and, of these, those without a missing item.", [PackNotes.Rounding, PackNotes.Rates],
            new("Completion_by_team",
            [
                new("Team", SheetKind.Text, 36),
                new("Kind of area", SheetKind.Text, 18),
                new("Crime reports (count)", SheetKind.Count, 14),
                new("Complete (count)", SheetKind.Count, 14),
                new("Complete (% of crime reports)", SheetKind.Rate, 16),
            ], [.. teams.Prepend(borough).Select(row => (IReadOnlyList<object>)
            [
                row.Name, row.Kind, Count(Completion, row.Node, DisclosureTable.Denominator), Count(Completion, row.Node, DisclosureTable.Numerator),
                numbers.Rate(Completion, pack.Month, row.Node),
            ])]));
    }

    private PackSheet Rules()
    {
        var codes = pack.Counts.All.Select(count => count.Key.FigureCode).ToHashSet();
        var rules = pack.Definitions.Where(row => row.SubjectKind == "rule" && codes.Contains(row.SubjectCode)).ToList();
        var node = Areas[0].Node;
        return new("Rules", $"What is missing from crime reports, by rule: {Where}",
            "Each rule, the reports that it applies to, and how many have what it asks for.", [PackNotes.Rounding, PackNotes.Rates, PackNotes.Definitions],
            new("Rules",
            [
                new("Rule", SheetKind.Text, 36),
                new("Crime reports it applies to (count)", SheetKind.Count, 16),
                new("In order (count)", SheetKind.Count, 14),
                new("Missing or wrong (count)", SheetKind.Count, 14),
                new("In order (% of those it applies to)", SheetKind.Rate, 18),
            ], [.. rules.Select(rule => (IReadOnlyList<object>)
            [
                rule.Title, Count(rule.SubjectCode, node, DisclosureTable.Denominator), Count(rule.SubjectCode, node, DisclosureTable.Numerator),
                Count(rule.SubjectCode, node, DisclosureTable.Rest), numbers.Rate(rule.SubjectCode, pack.Month, node),
            ])]));
    }

    private PackSheet Verdicts(string tab, string figure, string title, string due, IReadOnlyList<string> verdicts) => new(tab, $"{title}: {Where}",
        "Each is counted once: as accurate, or under the first reason that fits, from left to right.", [PackNotes.Rounding, PackNotes.Rates, PackNotes.Compared],
        new(tab.Replace(' ', '_'),
        [
            .. AreaColumns,
            new($"{due} (count)", SheetKind.Count, 10),
            new("Accurate (count)", SheetKind.Count, 11),
            .. verdicts.Select(verdict => new SheetColumn($"{LabelOf(FilterWords.Parts, verdict)} (count)", SheetKind.Count, 13)),
            new("Accurate (% of those due)", SheetKind.Rate, 13),
            ComparedColumn,
        ], [.. Areas.Select(row => (IReadOnlyList<object>)
        [
            row.Name, row.Kind, Count(figure, row.Node, DisclosureTable.Denominator), Count(figure, row.Node, DisclosureTable.Numerator),
            .. verdicts.Select(verdict => Count(figure, row.Node, verdict)), numbers.Rate(figure, pack.Month, row.Node), Compared(figure, row.Node),
        ])]));

    private PackSheet Agreement() => new("Field agreement", $"Crime reports that agree with the record at NFIB, by field: {Where}",
        "Reports that NFIB accepted; a field that is blank in both is left out.", [PackNotes.Rounding, PackNotes.Rates],
        new("Field_agreement",
        [
            new("Field", SheetKind.Text, 26),
            new("Compared (count)", SheetKind.Count, 14),
            new("Agree (count)", SheetKind.Count, 14),
            .. PackCounts.Disagreements.Select(part => new SheetColumn($"{LabelOf(Agreements, part)} (count)", SheetKind.Count, 16)),
            new("Agree (% of those compared)", SheetKind.Rate, 14),
        ], [.. FilterWords.Fields.Select(field => (Code: FrozenFigures.Field + field.Value, field.Label)).Select(field => (IReadOnlyList<object>)
        [
            field.Label, Count(field.Code, Areas[0].Node, DisclosureTable.Denominator), Count(field.Code, Areas[0].Node, DisclosureTable.Numerator),
            .. PackCounts.Disagreements.Select(part => Count(field.Code, Areas[0].Node, part)), numbers.Rate(field.Code, pack.Month, Areas[0].Node),
        ])]));

    private PackSheet Decided(string tab, string figure, string title, string due, string inTime) => new(tab, $"{title}: {Where}",
        figure == "victim_care"
            ? $"In time: an immediate referral within {Hours("victim_care_immediate_hours")} of being received, a standard one within {Hours("victim_care_standard_hours")}."
            : $"NFIB sends the force packages to investigate. In time: accepted or declined within {Format.Days(Setting("dissemination_decision_days"))}.",
        [PackNotes.Rounding, PackNotes.Rates, PackNotes.Compared, PackNotes.Populations],
        new(tab.Replace(' ', '_'),
        [
            .. AreaColumns,
            new($"{due} (count)", SheetKind.Count, 16),
            new($"{inTime} (count)", SheetKind.Count, 16),
            new($"{inTime} (% of those due)", SheetKind.Rate, 16),
            ComparedColumn,
        ], [.. Areas.Select(row => (IReadOnlyList<object>)
        [
            row.Name, row.Kind, Count(figure, row.Node, DisclosureTable.Denominator), Count(figure, row.Node, DisclosureTable.Numerator),
            numbers.Rate(figure, pack.Month, row.Node), Compared(figure, row.Node),
        ])]));

    private PackSheet Training()
    {
        var courses = pack.Counts.All.Select(count => count.Key.FigureCode).Where(code => code.StartsWith(PackCounts.Training, StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal).ToList();
        // A course that nobody of the area is to do has no row there: a reader who sees no other area does not know it.
        var rows = Areas.Where(row => row.Node.Kind != "none").SelectMany(row => courses.Where(course => Count(course, row.Node, DisclosureTable.Denominator) is not 0L).Select(course => (IReadOnlyList<object>)
        [
            row.Name, row.Kind, CourseNames.Of(course[PackCounts.Training.Length..]), Count(course, row.Node, DisclosureTable.Denominator),
            Count(course, row.Node, DisclosureTable.Numerator), numbers.Rate(course, pack.Month, row.Node),
        ])).ToList();
        return new("Training", $"Officers and staff who completed training, by course: {pack.NameOf(area)}, as returned by {Format.LongDay(pack.Pack.AsAtOn)}",
            rows.Count == 0 ? "No training returns." : "From the latest return of each team and course, whatever the month of this pack.", [PackNotes.Rounding, PackNotes.Rates],
            rows.Count == 0 ? null : new("Training",
            [
                .. AreaColumns,
                new("Course", SheetKind.Text, 28),
                new("Headcount (count)", SheetKind.Count, 14),
                new("Completed (count)", SheetKind.Count, 14),
                new("Completed (% of headcount)", SheetKind.Rate, 16),
            ], rows));
    }

    private static IReadOnlyList<SheetColumn> AreaColumns { get; } = [new("Area", SheetKind.Text, 27), new("Kind of area", SheetKind.Text, 21)];

    private SheetColumn ComparedColumn { get; } = new($"Compared with all boroughs, 12 months to {Format.Month(pack.Month)}", SheetKind.Text, 26);

    private object Count(string figure, AreaNode node, string part) => numbers.Count(figure, pack.Month, node, part);

    private string Compared(string figure, AreaNode node) => node.Kind != "borough" ? PublicationShorthand.NotApplicable
        : pack.Words.GetValueOrDefault((node.Kind, node.Code, SentenceKind.Compared, figure)) is not { } place ? PublicationShorthand.NotAvailable
        : place == Verdict.InLine.Words ? "In line" : place;

    private string Hours(string setting) => Setting(setting) is var hours && hours % 24 == 0 && hours > 24 ? Format.Days(hours / 24) : Format.Of(hours, "hour");

    private int Setting(string code) => int.Parse(pack.Settings[code], CultureInfo.InvariantCulture);

    private static IEnumerable<AreaRow> Rows(PackContents pack, PackScope area)
    {
        var scopes = new PackScopes(pack.Boroughs);
        yield return RowOf(pack, area);
        foreach (var inner in scopes.Within(area))
        {
            yield return RowOf(pack, inner);
        }
    }

    private static AreaRow RowOf(PackContents pack, PackScope area) => new(
        pack.NameOf(area),
        area.AreaKind switch { "london" => "London", "bcu" => "Basic Command Unit", "borough" => "Borough", _ => "No borough" },
        area.Node);

    private static string LabelOf(IEnumerable<Choice> choices, string value) => choices.First(choice => choice.Value == value).Label;

    private sealed record AreaRow(string Name, string Kind, AreaNode Node);
}

/// <summary>One sheet of counts: its title, a sentence, and which notes it refers to.</summary>
/// <param name="Table">Null where there is nothing to show.</param>
internal sealed record PackSheet(string Tab, string Title, string Sentence, IReadOnlyList<string> Notes, PublicationTable? Table);
