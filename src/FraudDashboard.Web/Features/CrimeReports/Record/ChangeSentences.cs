using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>What one load changed on a report.</summary>
public static class ChangeSentences
{
    public static IReadOnlyList<string> Of(CrimeReportHistoryRow row) =>
    [
        .. row.IsFirst ? [First(row)] : Array.Empty<string>(),
        .. row.IsChanged ? [Changed(row)] : Array.Empty<string>(),
        .. row.GapsClosed.Length > 0 ? [$"Put right: {Named(row.GapsClosed)}"] : Array.Empty<string>(),
        .. !row.IsFirst && row.GapsOpened.Length > 0 ? [$"Became a gap: {Named(row.GapsOpened)}"] : Array.Empty<string>(),
    ];

    private static string First(CrimeReportHistoryRow row) => row.GapsOpened.Length == 0
        ? "First seen, with no gap" : $"First seen with {Format.Of(row.GapsOpened.Length, "gap")}: {Named(row.GapsOpened)}";

    private static string Changed(CrimeReportHistoryRow row) => row.FieldsChanged.Length == 0
        ? "Changed: a value that could not be read" : $"Changed: {string.Join(", ", row.FieldsChanged.Select(FieldNouns.Of))}";

    private static string Named(IEnumerable<string> titles) => string.Join(", ", titles);
}
