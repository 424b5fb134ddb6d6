namespace FraudDashboard.Web.Security;

/// <summary>What may be done on the site; the rows of the table "Who may what".</summary>
public enum Capability
{
    /// <summary>Overview, boroughs, rules, NFIB, outcomes, victims: the figures.</summary>
    Figures,

    /// <summary>Worklists and a report's page.</summary>
    Records,

    /// <summary>Rows without a borough, and those without a report.</summary>
    UnallocatedRows,

    /// <summary>A file of what one may see.</summary>
    Export,
    DownloadPacks,
    FreezePacks,

    /// <summary>Comments on the sections of a brief.</summary>
    WriteBriefs,

    /// <summary>Loading, releasing and rolling back extracts, and raw values in quarantine.</summary>
    Import,

    /// <summary>Notes on the trend of a measure or rule: on each area whose figures one may see, a lead on single boroughs alone.</summary>
    WriteNotes,
    ReadInspection,
    WriteInspection,
    ReadSettings,
    WriteSettings,
    ReadGrants,
    WriteGrants,
    ReadAudit,
}
