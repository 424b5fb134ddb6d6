using System.Globalization;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>What the page of one crime report shows, and the way back to its list and on to the next.</summary>
public sealed record CrimeReportViewModel
{
    /// <summary>"80 reports in Newham", the list that the report was opened from.</summary>
    public required string ListLabel { get; init; }

    public required string ListHref { get; init; }

    /// <summary>"3 of 28": where the report stands in that list; null when it is not in it, or too far on to be counted.</summary>
    public required string? Place { get; init; }

    /// <summary>The report before this one in its list; null on the first.</summary>
    public required string? PreviousHref { get; init; }

    /// <summary>The report after this one in its list; null on the last.</summary>
    public required string? NextHref { get; init; }

    /// <summary>Null when there is no such report for this reader.</summary>
    public required CrimeReportContent? Content { get; init; }

    public static CrimeReportViewModel Of(PageRequest request, CrimeReportData data) => new()
    {
        ListLabel = ListTitle.Short(request, data.ListCount),
        ListHref = Urls.CrimeReports(request.Filter),
        Place = data.Neighbours?.Place is { } place
            ? $"{Format.Count(place)} of {(data.ListCount.IsMore ? "more than " : "")}{Format.Count(data.ListCount.Rows)}" : null,
        PreviousHref = HrefOf(request, data.Neighbours?.PreviousId),
        NextHref = HrefOf(request, data.Neighbours?.NextId),
        Content = data.Record is { } record ? CrimeReportContent.Of(record, request.Reference) : null,
    };

    private static string? HrefOf(PageRequest request, long? id) => id is { } one ? Urls.CrimeReport(one, request.Filter) : null;
}

/// <summary>One crime report as its page shows it.</summary>
public sealed record CrimeReportContent
{
    public required string Finding { get; init; }

    /// <summary>"Call for service, recorded 4 Nov 2026 by Fraud desk, Newham."</summary>
    public required string Introduction { get; init; }

    public required CrimeReportRow Details { get; init; }

    public required Checklist Checklist { get; init; }

    public required NfibPanelContent Nfib { get; init; }

    /// <summary>Null where there is no outcome return and none is owed.</summary>
    public required ReturnsPanelContent? Returns { get; init; }

    public required IReadOnlyList<CrimeReportHistoryRow> History { get; init; }

    public static CrimeReportContent Of(CrimeReportRecord record, ReferenceLists reference)
    {
        var report = record.Details;
        return new()
        {
            Finding = CrimeReportTitle.Of(record),
            Introduction = $"{FieldValues.Source(report)}, recorded {FieldValues.LongDay(report.RecordedAt)}"
                + $"{(report.OwnerTeam is { } team ? $" by {team}" : "")}, {reference.AreaName(report.AreaCode)}.",
            Details = report,
            Checklist = Checklist.Of(record, reference),
            Nfib = NfibPanelContent.Of(record),
            Returns = ReturnsPanelContent.Of(record),
            History = record.History,
        };
    }
}

/// <summary>What NFIB holds of a crime report: its crimes field by field, and what was submitted.</summary>
public sealed record NfibPanelContent
{
    public required string Title { get; init; }

    public required string Sub { get; init; }

    /// <summary>The fields of each crime, in their order.</summary>
    public required IReadOnlyList<IReadOnlyList<NfibCrimesRow>> Crimes { get; init; }

    /// <summary>The loss over all crimes at NFIB, in pence.</summary>
    public required long TotalLoss { get; init; }

    public required IReadOnlyList<CrimeReportSubmissionsRow> Submissions { get; init; }

    public static NfibPanelContent Of(CrimeReportRecord record)
    {
        var crimes = record.Crimes.GroupBy(row => row.NfibCrime).Select(crime => crime.OrderBy(row => row.FieldNo).ToList()).ToList();
        return new()
        {
            Title = CrimeReportTitle.OfNfib(record),
            Sub = NfibWords.Crimes(record.Details, crimes.Count, record.Submissions.Count),
            Crimes = crimes,
            TotalLoss = record.Crimes.Where(row => row is { Field: "loss_amount", AtNfib: not null })
                .Sum(row => long.Parse(row.AtNfib!, CultureInfo.InvariantCulture)),
            Submissions = record.Submissions,
        };
    }
}

/// <summary>The outcome returns of a crime report.</summary>
public sealed record ReturnsPanelContent(string Title, string? Sub, IReadOnlyList<OutcomeReturnsRow> Rows)
{
    /// <summary>Null where there is none and none is owed.</summary>
    public static ReturnsPanelContent? Of(CrimeReportRecord record)
    {
        if (record.Returns.Count == 0 && record.Details.OutcomeVerdict is null)
        {
            return null;
        }

        var grace = record.Rules.FirstOrDefault(rule => rule.RuleCode == "OUTCOME-RETURNED")?.GraceDays;
        return new(
            "Outcome return: " + Verdict(record.Details.OutcomeVerdict),
            record.Returns.Count == 0 && grace is { } days ? $"Finalised, and known to NFIB: its outcome is owed within {Format.Days(days)}." : null,
            record.Returns);
    }

    private static string Verdict(string? verdict) => verdict switch
    {
        null => "none is owed",
        "accurate" => "everything agrees",
        "not_returned" => "not returned",
        "awaiting" => "waiting for an answer",
        "rejected" => "rejected",
        "no_suspect_details" => "no suspect details",
        "differs" => "another outcome",
        _ => "late",
    };
}
