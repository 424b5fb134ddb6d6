namespace FraudDashboard.Database.Audit;

/// <summary>What is audited: the values of <c>audit.event.action_code</c>.</summary>
public static class AuditActions
{
    public const string SignedIn = "signed_in";
    public const string SignedOut = "signed_out";
    public const string SignInRefused = "sign_in_refused";
    public const string AccessRefused = "access_refused";
    public const string RecordViewed = "record_viewed";
    public const string Searched = "searched";
    public const string Exported = "exported";
    public const string PackDownloaded = "pack_downloaded";
    public const string Loaded = "loaded";
    public const string LoadReleased = "load_released";
    public const string LoadDiscarded = "load_discarded";
    public const string LoadRolledBack = "load_rolled_back";
    public const string ProfileSaved = "profile_saved";
    public const string ProfileRetired = "profile_retired";
    public const string NameDeclared = "name_declared";
    public const string NameUndone = "name_undone";
    public const string NoteWritten = "note_written";
    public const string NoteChanged = "note_changed";
    public const string NoteWithdrawn = "note_withdrawn";
    public const string SettingChanged = "setting_changed";
    public const string PackFrozen = "pack_frozen";
    public const string BriefCommented = "brief_commented";
    public const string AccessGranted = "access_granted";
    public const string AccessWithdrawn = "access_withdrawn";
    public const string AuditRead = "audit_read";
}
