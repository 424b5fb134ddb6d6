using System.Globalization;

namespace FraudDashboard.Ingestion.Pipeline;

/// <summary>Why a load waits for an analyst: far fewer rows than usual, or columns whose values are not as usual.</summary>
internal static class HoldReason
{
    /// <summary>The sentences; null where nothing is against storing the load.</summary>
    /// <param name="usualRows">The rows of a file of the kind; null where nothing is usual yet.</param>
    public static string? Of(LoadResult result, double? usualRows)
    {
        var isSmall = result.Read * 2 < usualRows;
        var isOther = result.ColumnDifferences.Any(difference => difference.IsHeld);
        return !isSmall && !isOther ? null : string.Join(" ", new[]
        {
            isSmall ? FewRows(result, usualRows!.Value) : "",
            isOther ? $"The values of {Columns(result)} are not as usual: an analyst releases or discards the load." : "",
            ColumnDifference.Note(result.ColumnDifferences),
        }.Where(sentence => sentence.Length > 0));
    }

    private static string FewRows(LoadResult result, double usual) => string.Create(
        CultureInfo.InvariantCulture,
        $"{result.Read:N0} {(result.Read == 1 ? "row is" : "rows are")} under half of the {usual:N0} usual for {result.Kind}: an analyst releases or discards it.");

    private static string Columns(LoadResult result) =>
        string.Join(", ", result.ColumnDifferences.Where(difference => difference.IsHeld).Select(difference => difference.Column));
}
