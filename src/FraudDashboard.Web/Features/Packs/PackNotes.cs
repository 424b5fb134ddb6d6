using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>The numbered notes of a pack, to which its sheets refer.</summary>
internal static class PackNotes
{
    public const string Rounding = "Rounding";
    public const string Rates = "Rates";
    public const string Verdicts = "How sure a change is";
    public const string Compared = "Compared with all boroughs";
    public const string Months = "Which month";
    public const string Populations = "What is counted";
    public const string Breaks = "Breaks in the series";
    public const string Definitions = "Definitions";
    public const string Source = "Source and version";
    public const string Checking = "Checking a file";

    private static readonly string[] Order = [Rounding, Rates, Verdicts, Compared, Months, Populations, Breaks, Definitions, Source, Checking];

    /// <summary>"Notes that apply, on the sheet Notes: [note 1], [note 2]."</summary>
    public static string Referred(IEnumerable<string> notes)
    {
        var marks = notes.Select(note => $"[note {Array.IndexOf(Order, note) + 1}]").ToList();
        return marks.Count == 0 ? "No notes apply." : $"Notes that apply, on the sheet Notes: {string.Join(", ", marks)}.";
    }

    /// <summary>The sheet of notes: what a reader needs first, what only an auditor needs last.</summary>
    public static PublicationSheet Sheet(PackContents pack, PackProfile profile, string where) => new(
        "Notes", $"Notes: {where}", ["This sheet has one table. Other sheets refer to its notes by number."],
        new("Notes",
        [
            new("Note", SheetKind.Text, 9), new("Subject", SheetKind.Text, 26), new("Text", SheetKind.Text, 90),
        ], [.. Order.Select((subject, i) => (IReadOnlyList<object>)[$"[note {i + 1}]", subject, TextOf(subject, pack, profile)])]));

    private static string TextOf(string subject, PackContents pack, PackProfile profile) => subject switch
    {
        Rounding when profile == PackProfile.Publication =>
            "Counts are rounded to the nearest 5. Counts of 1 to 7 are left out and shown as [c], and so are counts with which one of them could be worked out. A count of 0 is shown as 0 unless it would give such a count away. Rounded counts may not add up to rounded totals.",
        Rounding => "Counts are true counts, neither rounded nor left out: this copy must not leave the force.",
        Rates when profile == PackProfile.Publication =>
            "A rate is the rounded count in order, out of the rounded count of all. It is [c] where either is left out, and [z] where there is nothing to count. A total is all in order out of all that are counted, never an average of rates.",
        Rates => "A rate is the count in order, out of all that are counted. It is [u] for fewer than 10 and [z] where there is nothing to count. A total is all in order out of all that are counted, never an average of rates.",
        Verdicts => "“Clearly better” and “Clearly worse than usual” are said only of months that differ from the usual by more than normal month-to-month variation, whatever the change since the month before. “No clear change” does not mean that nothing has changed. “Too few to judge” is said of fewer than 10. " + Exact(profile) + "Worked out by an XmR chart with the rules of NHS “Making Data Count”, on the months that are final.",
        Compared => "“Clearly higher” and “Clearly lower” are said only of a difference from all boroughs together that is too large to be chance (99.8 %); “keep an eye on it” of one that may be chance (95 %). Boroughs are not ranked: small differences are mostly chance. " + Exact(profile) + "Worked out by a funnel plot of the 12 months that end with the month.",
        Months => "Each measure goes by a month of its own: "
            + string.Join("; ", pack.Measures.Select(measure => $"{measure.Title.ToLowerInvariant().Replace("nfib", "NFIB", StringComparison.Ordinal)} by {measure.CohortWords}")) + ".",
        Populations => "Crime reports are what the force records. Disseminations are packages that NFIB sends to the force. Referrals are of victims, wherever the offence took place. They are different things: they are never added up, and none is a share of another.",
        Breaks => pack.Breaks.Count == 0 ? "None is known." : string.Join(" ", pack.Breaks.Select(one => $"{Format.LongDay(one.BreakOn)}: {one.Note}")),
        Definitions => "The sheet Definitions says of each measure and rule what it counts. Targets are those in force when the month was frozen.",
        Source => $"Version {pack.Pack.Version} of {Format.Month(pack.Month)}, frozen on {FrozenMonthViewModel.Day(pack.Pack)}. Reason given: {pack.Pack.Reason}. Data as at {Format.LongDay(pack.Pack.AsAtOn)}, from {Format.Of(pack.Loads.Count, "load")} of extracts of the force’s records and of NFIB’s.",
        _ => $"The contact on the Cover can check that a file is as it was issued (fraud pack verify FILE). Pack {pack.Pack.PackId}, program {pack.Pack.ApplicationVersion}, SHA-256 of the frozen figures {pack.Pack.ContentHash}.",
    };

    private static string Exact(PackProfile profile) =>
        profile == PackProfile.Publication ? "It is judged by the exact counts, so that the words can differ a little from the rates shown. " : "";
}
