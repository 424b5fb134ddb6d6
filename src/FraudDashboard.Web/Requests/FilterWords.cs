using Actions = FraudDashboard.Database.Audit.AuditActions;

namespace FraudDashboard.Web.Requests;

/// <summary>The fixed words of a list's query string, each with what the reader sees for it.</summary>
public static class FilterWords
{
    public static readonly IReadOnlyList<Choice> Measures =
    [
        new("completion", "Reports complete"),
        new("recorded_24h", "Recorded within 24 hours"),
        new("nfib", "NFIB submissions accurate"),
        new("nfib_fields", "NFIB field agreement"),
        new("outcomes", "Outcomes returned correctly"),
        new("disseminations", "Disseminations decided in time"),
        new("victim_care", "Victim care in time"),
        new("rule", "Rule pass rate"),
    ];

    /// <summary>What is audited: the codes of the audit's lines.</summary>
    public static readonly IReadOnlyList<Choice> AuditActions =
    [
        new(Actions.SignedIn, "Signed in"),
        new(Actions.SignedOut, "Signed out"),
        new(Actions.SignInRefused, "Sign-in refused"),
        new(Actions.AccessRefused, "Access refused"),
        new(Actions.RecordViewed, "Opened a record"),
        new(Actions.Searched, "Looked for a reference"),
        new(Actions.Exported, "Exported a file"),
        new(Actions.PackDownloaded, "Downloaded a pack"),
        new(Actions.Loaded, "Gave a file to load"),
        new(Actions.LoadReleased, "Released a load"),
        new(Actions.LoadDiscarded, "Discarded a load"),
        new(Actions.LoadRolledBack, "Rolled back a load"),
        new(Actions.ProfileSaved, "Saved a mapping profile"),
        new(Actions.ProfileRetired, "Retired a mapping profile"),
        new(Actions.NameDeclared, "Declared names to be one"),
        new(Actions.NameUndone, "Undid that names are one"),
        new(Actions.NoteWritten, "Wrote a note on a trend"),
        new(Actions.NoteChanged, "Changed a note on a trend"),
        new(Actions.NoteWithdrawn, "Withdrew a note on a trend"),
        new(Actions.SettingChanged, "Changed a setting"),
        new(Actions.PackFrozen, "Froze a pack"),
        new(Actions.BriefCommented, "Commented on a brief"),
        new(Actions.AccessGranted, "Granted access"),
        new(Actions.AccessWithdrawn, "Withdrew access"),
        new(Actions.AuditRead, "Read the audit"),
    ];

    /// <summary>Numerator, denominator, what is between them, or one verdict.</summary>
    public static readonly IReadOnlyList<Choice> Parts =
    [
        new("numerator", "Counted as right"),
        new("denominator", "All that are counted"),
        new("gap", "With a gap"),
        new("failing", "Failing"),
        new("accurate", "Accurate"),
        new("not_sent", "Not sent"),
        new("not_returned", "Not returned"),
        new("awaiting", "Awaiting NFIB"),
        new("rejected", "Rejected"),
        new("too_few", "Fewer crimes than expected"),
        new("too_many", "More crimes than expected"),
        new("mismatch", "A field disagrees"),
        new("no_suspect_details", "No suspect details"),
        new("differs", "Outcome differs"),
        new("late", "Late"),
        new("orphans", "Not in the force’s reports"),
        new("no_contact", "No contact yet, overdue"),
        new("not_yet_due", "No contact yet, not due"),
        new("due_today", "No contact yet, due today"),
        new("due_before", "No contact yet, due before today"),
        new("contacted", "Contacted"),
    ];

    public static readonly IReadOnlyList<Choice> Whys =
    [
        new("missing", "Missing"),
        new("placeholder", "A placeholder was typed"),
        new("invalid", "Cannot be read"),
        new("inconsistent", "Inconsistent"),
        new("late", "Late"),
    ];

    public static readonly IReadOnlyList<Choice> Fields =
    [
        new("offence_code", "Offence code"),
        new("victim_type", "Victim type"),
        new("online_flag", "Online-crime flag"),
        new("victim_borough_code", "Victim borough"),
        new("loss_amount", "Loss"),
    ];

    public static readonly IReadOnlyList<Choice> Agreements =
    [
        new("agree", "Agree"),
        new("differ", "Differ"),
        new("missing_at_nfib", "Missing at NFIB"),
        new("missing_in_force", "Missing here"),
        new("not_recorded", "Both blank"),
    ];

    /// <summary>What an offence or team is asked for by where a report has none.</summary>
    public const string None = "none";

    /// <summary>How a report came to the force.</summary>
    public static readonly IReadOnlyList<Choice> Sources =
    [
        new("call_for_service", "Call for service"),
        new("nfib_dissemination", "NFIB dissemination"),
        new("victim_care", "Victim care"),
        new("other", "Other"),
    ];

    /// <summary>Cancelled reports are out of every figure, so no list has them.</summary>
    public static readonly IReadOnlyList<Choice> Statuses = [new("open", "Open"), new("finalised", "Finalised")];

    /// <summary>Days since recording.</summary>
    public static readonly IReadOnlyList<Choice> Ages =
    [
        new("0-7", "Up to 7 days"),
        new("8-28", "8 to 28 days"),
        new("29-60", "29 to 60 days"),
        new("61-120", "61 to 120 days"),
        new("over-120", "Over 120 days"),
    ];

    /// <summary>What a change is divided by, to see why it came about.</summary>
    public static readonly IReadOnlyList<Choice> Dimensions =
    [
        new("borough", "Borough"),
        new("offence", "Offence"),
        new("team", "Team"),
        new("source", "Source"),
        new("rule", "Rule"),
        new("verdict", "Verdict"),
    ];

    /// <summary>With which months of the same number the months asked for are compared.</summary>
    /// <summary>Which figures a trend shows, beside those of now.</summary>
    public static readonly IReadOnlyList<Choice> Trends = [new(FrozenTrend, "Each month as frozen")];

    /// <summary>The trend of what each month was when it was frozen.</summary>
    public const string FrozenTrend = "frozen";

    public static readonly IReadOnlyList<Choice> Against = [new("year", "A year before"), new("before", "The months before")];

    /// <summary>What the reader sees for a blank team.</summary>
    public const string NoTeamLabel = "No team";

    /// <summary>What the reader sees for a blank offence.</summary>
    public const string NoOffenceLabel = "Offence not recorded";

    /// <summary>Of a victim care referral.</summary>
    public static readonly IReadOnlyList<Choice> Priorities = [new("immediate", "Immediate"), new("standard", "Standard")];

    /// <summary>Of the worklist, in their order; what each is called depends on the settings.</summary>
    public static readonly IReadOnlyList<string> Tabs = ["gaps", "due-soon", "unallocated", "victim-update", "supervisor-review", "open-long", "finalised"];

    /// <summary>Why a row of an extract was not accepted.</summary>
    public static readonly IReadOnlyList<Choice> RejectCodes =
    [
        new("ROW-COLUMNS", "More or fewer fields than the header"),
        new("KEY-MISSING", "Key missing"),
        new("KEY-INVALID", "Key cannot be read"),
        new("REQUIRED-MISSING", "Required field missing"),
        new("REQUIRED-INVALID", "Required field cannot be read"),
        new("DATE-FUTURE", "Date after the as-at date"),
        new("DUPLICATE-IN-FILE", "Key twice in the file"),
        new("STALE", "A later version is held"),
        new("LEFT-OUT", "No record, as the mapping profile says"),
        new("HELD", "The whole load is held"),
    ];

    public static readonly IReadOnlyList<Choice> ReportSorts =
    [
        new("due", "Nearest due date first"),
        new("fix", "Quickest to fix first"),
        new("late", "Longest late first"),
        new("newest", "Newest first"),
        new("oldest", "Oldest first"),
        new("gaps", "Most gaps first"),
        new("loss", "Largest loss first"),
    ];

    /// <summary>Of victim care referrals.</summary>
    public static readonly IReadOnlyList<Choice> ReferralSorts =
    [
        new("urgent", "Immediate and vulnerable first"),
        new("contact-due", "Contact due first"),
        new("received", "Latest received first"),
    ];

    /// <summary>What the reader sees for a word; the word itself when the list does not have it.</summary>
    public static string Label(IEnumerable<Choice> choices, string value) =>
        choices.FirstOrDefault(choice => choice.Value == value)?.Label ?? value;
}
