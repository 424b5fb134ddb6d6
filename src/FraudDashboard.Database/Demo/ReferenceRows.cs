using System.Text;

namespace FraudDashboard.Database.Demo;

/// <summary>Reads an embedded reference table: each row by the names of its columns.</summary>
internal static class ReferenceRows
{
    public static List<Dictionary<string, string>> Read(string file)
    {
        using var stream = typeof(ReferenceRows).Assembly.GetManifestResourceStream("sql/reference/" + file)
            ?? throw new InvalidOperationException($"The reference table {file} is not embedded.");
        using var reader = new StreamReader(stream);
        var rows = new List<Dictionary<string, string>>();
        var header = Split(reader.ReadLine() ?? "");
        while (reader.ReadLine() is { } line)
        {
            rows.Add(header.Zip(Split(line)).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal));
        }
        return rows;
    }

    private static string[] Split(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (letter == '"')
            {
                quoted = !quoted;
            }
            else
            {
                cell.Append(letter);
            }
        }
        cells.Add(cell.ToString());
        return [.. cells];
    }
}
