using System.Globalization;
using FraudDashboard.Ingestion.Parsing.Files;

namespace FraudDashboard.Cli.Benchmarks;

/// <summary>A file as a force sends each morning: half reports that changed overnight, from the whole period, half new ones.</summary>
internal static class DailyExtract
{
    private const int Rows = 10_000;

    /// <summary>Writes the file of the day after <paramref name="asAt"/>, from a first extract of crime reports.</summary>
    public static string Write(string firstExtract, int reports, DateOnly asAt, string folder)
    {
        var day = asAt.AddDays(1);
        var path = Path.Combine(folder, $"crime_reports_{Iso(day)}.csv");
        using var records = new RecordSplitter(new StreamReader(firstExtract), ',');
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        records.Read();
        string[] columns = [.. Enumerable.Range(0, records.FieldCount).Select(index => records.Field(index).ToString())];
        writer.WriteLine(string.Join(',', columns));
        int Place(string column) => Array.IndexOf(columns, column);
        var (reference, recorded, reported) = (Place("crime_ref"), Place("recorded_at"), Place("reported_at"));
        var (updated, update, length) = (Place("source_updated_at"), Place("last_victim_update_at"), Place("mo_length"));
        var step = Math.Max(1, reports / Rows);
        for (int row = 0, written = 0; written < Rows && records.Read(); row++)
        {
            if (row % step != 0 || records.FieldCount != columns.Length)
            {
                continue;
            }

            string[] cells = [.. Enumerable.Range(0, columns.Length).Select(index => Quoted(records.Field(index)))];
            cells[updated] = $"{Iso(day)} 06:00:00";
            cells[update] = $"{Iso(day)} 05:00:00";
            cells[length] = (200 + (row % 300)).ToString(CultureInfo.InvariantCulture);
            if (written % 2 == 1)
            {
                cells[reference] = $"NEW/{written:0000000}/26";
                cells[reported] = $"{Iso(asAt)} 22:00:00";
                cells[recorded] = $"{Iso(day)} 04:00:00";
            }

            writer.WriteLine(string.Join(',', cells));
            written++;
        }

        return path;
    }

    private static string Quoted(ReadOnlySpan<char> field) =>
        field.IndexOfAny(",\"\r\n") < 0 ? field.ToString() : $"\"{field.ToString().Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
