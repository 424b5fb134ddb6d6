namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Which reports a list shows: the parameters of <see cref="CrimeReportsQuery"/>; null or 0 asks for all.</summary>
public sealed record CrimeReportCriteria
{
    public DateOnly? FromMonth { get; init; }

    public DateOnly? ToMonth { get; init; }

    public DateOnly? OutcomeFromMonth { get; init; }

    public DateOnly? OutcomeToMonth { get; init; }

    public string? Offence { get; init; }

    /// <summary>The team as reports write it.</summary>
    public string? Team { get; init; }

    /// <summary>Several names of one team: a single one is asked for by itself, which an index answers in order.</summary>
    public string[]? Teams { get; init; }

    /// <summary>No team owns the report.</summary>
    public bool IsTeamless { get; init; }

    /// <summary>How the report came to the force.</summary>
    public string? Source { get; init; }

    public string? Status { get; init; }

    public DateOnly? RecordedFrom { get; init; }

    public DateOnly? RecordedTo { get; init; }

    /// <summary>What the status says as a flag: the planner sees that the small indexes of open reports answer it.</summary>
    public bool? IsOpen => Status is null ? null : Status == "open";

    public bool? IsComplete { get; init; }

    /// <summary>A rule of these applies and is due.</summary>
    public long DueMask { get; init; }

    /// <summary>None of these rules is a gap.</summary>
    public long SatisfiedMask { get; init; }

    /// <summary>One of these rules is a gap, for the reason in <see cref="Why"/>.</summary>
    public long GapMask { get; init; }

    public string? Why { get; init; }

    /// <summary>One of these rules is missing and becomes due within the due-soon days.</summary>
    public long SoonMask { get; init; }

    /// <summary>The rule that the tabs of a worklist are narrowed to, each in its own way.</summary>
    public long RuleMask { get; init; }

    public string? NfibVerdict { get; init; }

    /// <summary>Whichever verdict but accurate; said beside <see cref="DueMask"/>.</summary>
    public bool IsNfibFailing { get; init; }

    public string? OutcomeVerdict { get; init; }

    /// <summary>Likewise of the outcome return.</summary>
    public bool IsOutcomeFailing { get; init; }

    /// <summary>The list is by the date of the outcome, which it shows.</summary>
    public bool IsOfOutcomes { get; init; }

    public string? Field { get; init; }

    public string[]? Agreements { get; init; }

    public string? Tab { get; init; }

    /// <summary>The one report that is asked for within the list; 0 for all.</summary>
    public long OnlyId { get; init; }

    public string Sort { get; init; } = "newest";

    /// <summary>The last row of the page before.</summary>
    public CrimeReportKey? After { get; init; }

    public long AfterId => After?.ReportId ?? 0;

    public DateTime AfterAt => After?.RecordedAt ?? default;

    public DateOnly AfterLate => After?.LateOrder ?? default;

    public long AfterNumber => After?.Number ?? 0;

    public int Limit { get; init; } = 51;

    public int CountLimit { get; init; } = int.MaxValue;
}

/// <summary>Days since recording that an age band means.</summary>
internal sealed record CrimeReportAge(int From, int? To)
{
    public static CrimeReportAge? Of(string? band) => band switch
    {
        "0-7" => new(0, 7),
        "8-28" => new(8, 28),
        "29-60" => new(29, 60),
        "61-120" => new(61, 120),
        "over-120" => new(121, null),
        _ => null,
    };
}
