using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>What the page of a search by reference shows.</summary>
public sealed record FoundCrimeReportsViewModel
{
    /// <summary>"3 reports have 6512 in their reference".</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<FoundCrimeReport> Rows { get; init; }

    public required bool IsMore { get; init; }

    /// <summary>The one report that is meant: the reference in full, or the only one that holds it.</summary>
    public required FoundCrimeReport? Only { get; init; }

    public static FoundCrimeReportsViewModel Of(FoundCrimeReportsData data, ReferenceLists reference)
    {
        var rows = data.Rows.Select(row => FoundCrimeReport.Of(row, reference)).ToList();
        return new()
        {
            Title = TitleOf(data),
            Rows = rows,
            IsMore = data.IsMore,
            Only = rows.Find(row => row.CrimeRef == data.Reference) ?? (rows.Count == 1 ? rows[0] : null),
        };
    }

    private static string TitleOf(FoundCrimeReportsData data) => (data.Reference, data.Rows.Count) switch
    {
        (null, _) => "A reference has letters, digits and the signs / - _ and . only: type four or more of them, or all",
        ({ } reference, 0) when data.IsWhole => $"No report that you may see has the reference {reference}: of a longer one, type four or more characters",
        ({ } reference, 0) => $"No report that you may see has {reference} in its reference",
        ({ } reference, 1) => $"One report has {(data.IsWhole ? $"the reference {reference}" : $"{reference} in its reference")}",
        ({ } reference, var count) => $"{(data.IsMore ? "More than " : "")}{count} reports have {reference} in their reference",
    };
}

/// <summary>One report found, in words.</summary>
public sealed record FoundCrimeReport(
    long ReportId, string CrimeRef, string Status, string ToPutRight, string Borough, string? Team, string Offence, string Recorded)
{
    public string Href => Urls.CrimeReport(ReportId);

    public static FoundCrimeReport Of(ReferencesRow row, ReferenceLists reference) => new(
        row.ReportId,
        row.CrimeRef,
        row.Status switch { "open" => "Open", "finalised" => "Finalised", _ => "Cancelled" },
        row.Status == "cancelled" ? "not counted" : row.GapCount == 0 ? "nothing" : Format.Of(row.GapCount, "thing"),
        reference.AreaName(row.AreaCode),
        row.OwnerTeam,
        $"{row.OffenceCode} {row.OffenceTitle}".Trim(),
        Format.Day(row.RecordedOn));
}
