using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>The pack of one area: every sheet of it, in order.</summary>
internal static class PackBook
{
    /// <summary>Stands on every sheet and page of the copy with true counts.</summary>
    public const string InternalMark = "Internal copy with true counts: not to leave the force.";

    public static IReadOnlyList<PublicationSheet> Of(PackContents pack, PackScope area, PackProfile profile)
    {
        var numbers = new PackNumbers(pack.Counts, profile);
        var counts = new PackSheets(pack, area, numbers);
        PackSheet[] tables =
        [
            new PackFindings(pack, area, numbers).Sheet(), PackMeasures.Of(pack, area, numbers), .. counts.All,
            PackRevisions.Of(pack, area, profile), Definitions(pack, counts.Where),
        ];
        List<PublicationSheet> sheets = [PackNotes.Sheet(pack, profile, counts.Where), .. tables.Select(Shown)];
        sheets = [Cover(pack, area), Contents(sheets, counts.Where), .. sheets];
        return [.. sheets.Select(sheet => sheet with { Lines = [MarkingOf(pack, profile), .. sheet.Lines] })];
    }

    // On each sheet, as each can be printed by itself.
    private static string MarkingOf(PackContents pack, PackProfile profile) =>
        $"Protective marking: {pack.Marking}.{(profile == PackProfile.Internal ? $" {InternalMark}" : "")}";

    private static PublicationSheet Shown(PackSheet sheet)
    {
        var shown = new PublicationSheet(sheet.Tab, sheet.Title, [], sheet.Table);
        var shorthand = shown.Shorthand.Select(letter => $"Shorthand: {PublicationShorthand.Meanings[letter]}.").ToList();
        return shown with
        {
            Lines = sheet.Table is null ? ["This sheet has no table.", sheet.Sentence]
            : [$"This sheet has one table. {PackNotes.Referred(sheet.Notes)}", sheet.Sentence, .. shorthand.Count == 0 ? ["No shorthand is used."] : shorthand],
        };
    }

    private static PublicationSheet Cover(PackContents pack, PackScope area) => new(
        "Cover", $"Fraud recording and reporting: {pack.NameOf(area)}, {Format.Month(pack.Month)}",
        [
            $"Publisher: {pack.Settings["pack_publisher"]}.",
            $"What this is: how completely and promptly fraud is recorded, how accurately it reaches {pack.Settings["national_body_name"]} and the National Fraud Intelligence Bureau (NFIB), and how soon victims are contacted.",
            $"Period: {Format.Month(pack.Month)}, compared with {Format.Month(pack.Month.AddMonths(-1))} and {Format.Month(pack.Month.AddMonths(-12))}.",
            $"Area: {pack.NameOf(area)}.",
            "How to read it: the sheet Summary says in words what was found and how sure that is, and Measures has its figures. The sheets after them have the counts behind each. The sheet Notes explains rounding and terms.",
            $"Status: final. The figures were frozen on {FrozenMonthViewModel.Day(pack.Pack)} as version {pack.Pack.Version}, from data as at {Format.LongDay(pack.Pack.AsAtOn)}, and do not change: a correction would be a new version."
                + (pack.Pack.Version > 1 ? $" Why this one was made: {pack.Pack.Reason}." : ""),
            $"Contact: {pack.Settings["pack_contact"]}.",
        ], null);

    private static PublicationSheet Contents(IReadOnlyList<PublicationSheet> sheets, string where) => new(
        "Contents", $"Contents: {where}", ["This sheet has one table. Its first column leads to each sheet."],
        new("Contents", [new("Sheet", SheetKind.Text, 24), new("What it shows", SheetKind.Text, 80)], [.. sheets.Select(sheet => (IReadOnlyList<object>)[sheet.Tab, TitleOf(sheet)])])
        {
            Links = [.. sheets.Select(sheet => sheet.Tab)],
        });

    private static PackSheet Definitions(PackContents pack, string where) => new(
        "Definitions", $"What each measure and rule counts: {where}", "As they were defined when the figures were frozen.", [PackNotes.Definitions],
        new("Definitions",
        [
            new("Kind", SheetKind.Text, 10), new("Name", SheetKind.Text, 34), new("What it counts", SheetKind.Text, 84),
        ], [.. pack.Definitions.Select(row => (IReadOnlyList<object>)[row.SubjectKind == "measure" ? "Measure" : "Rule", row.Title, row.Definition])]));

    private static string TitleOf(PublicationSheet sheet) => sheet.Tab == "Notes" ? "Rounding, terms, breaks in the series, source and version: other sheets refer to it"
        : sheet.Title[..sheet.Title.LastIndexOf(':')];
}
