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
        List<PublicationSheet> tables = [Shown(PackSummary.Of(pack, area, profile), pack, profile, PackSummary.Findings(pack, area, profile))];
        tables.AddRange(counts.All.Select(sheet => Shown(sheet, pack, profile, [])));
        tables.Add(Shown(PackRevisions.Of(pack, area, profile), pack, profile, []));
        tables.Add(Definitions(pack, counts.Where));
        var notes = PackNotes.Sheet(pack, profile, counts.Where);
        return [Cover(pack, area, profile), Contents([notes, .. tables], counts.Where), notes, .. tables];
    }

    private static PublicationSheet Shown(PackSheet sheet, PackContents pack, PackProfile profile, IReadOnlyList<string> findings)
    {
        var shown = new PublicationSheet(sheet.Tab, sheet.Title, [], sheet.Table);
        var shorthand = shown.Shorthand.Select(letter => PublicationShorthand.Meanings[letter]).ToList();
        return shown with
        {
            Lines =
            [
                .. profile == PackProfile.Internal ? [InternalMark] : Array.Empty<string>(),
                .. findings,
                sheet.Table is null ? sheet.Sentence : $"This sheet has one table. {sheet.Sentence} {PackNotes.Referred(sheet.Notes)}",
                .. sheet.Table is null ? [] : new[] { shorthand.Count == 0 ? "No shorthand is used." : $"Shorthand: {string.Join("; ", shorthand)}." },
            ],
        };
    }

    private static PublicationSheet Cover(PackContents pack, PackScope area, PackProfile profile) => new(
        "Cover", $"Fraud recording and reporting: {pack.NameOf(area)}, {Format.Month(pack.Month)}",
        [
            .. profile == PackProfile.Internal ? [InternalMark] : Array.Empty<string>(),
            $"Publisher: {pack.Settings["pack_publisher"]}.",
            $"What this is: how completely and promptly fraud is recorded, how accurately it reaches {pack.Settings["national_body_name"]} and the National Fraud Intelligence Bureau (NFIB), and how soon victims are contacted.",
            $"Period: {Format.Month(pack.Month)}, compared with {Format.Month(pack.Month.AddMonths(-1))} and {Format.Month(pack.Month.AddMonths(-12))}.",
            $"Area: {pack.NameOf(area)}.",
            "How to read it: the sheet Summary has the findings and how sure they are. The sheets after it have the counts behind each. The sheet Notes explains rounding and terms.",
            $"Status: frozen on {FrozenMonthViewModel.Day(pack.Pack)} as version {pack.Pack.Version}, from data as at {Format.LongDay(pack.Pack.AsAtOn)}. These figures do not change; a correction is a new version."
                + (pack.Pack.Version > 1 ? $" Why it was corrected: {pack.Pack.Reason}." : ""),
            $"Contact: {pack.Settings["pack_contact"]}.",
            $"Protective marking: {pack.Marking}.",
        ], null);

    private static PublicationSheet Contents(IReadOnlyList<PublicationSheet> sheets, string where) => new(
        "Contents", $"Contents: {where}", ["This sheet has one table. The first column leads to each sheet."],
        new("Contents", [new("Sheet", SheetKind.Text, 26), new("What it shows", SheetKind.Text, 100)], [.. sheets.Select(sheet => (IReadOnlyList<object>)[sheet.Tab, TitleOf(sheet)])])
        {
            Links = [.. sheets.Select(sheet => sheet.Tab)],
        });

    private static PublicationSheet Definitions(PackContents pack, string where) => new(
        "Definitions", $"What each measure and rule counts: {where}", ["This sheet has one table. No notes apply.", "No shorthand is used."],
        new("Definitions",
        [
            new("Kind", SheetKind.Text, 12), new("Name", SheetKind.Text, 40), new("What it counts", SheetKind.Text, 100),
        ], [.. pack.Definitions.Select(row => (IReadOnlyList<object>)[row.SubjectKind == "measure" ? "Measure" : "Rule", row.Title, row.Definition])]));

    private static string TitleOf(PublicationSheet sheet) => sheet.Tab == "Notes" ? "Rounding, terms, breaks in the series, source and version"
        : sheet.Title[..sheet.Title.LastIndexOf(':')];
}
