using System.Text;

namespace FraudDashboard.Database.Demo;

/// <summary>Reads an embedded reference table, header left out.</summary>
internal static class ReferenceRows
{
    public static List<string[]> Read(string file)
    {
        using var stream = typeof(ReferenceRows).Assembly.GetManifestResourceStream("sql/reference/" + file)
            ?? throw new InvalidOperationException($"The reference table {file} is not embedded.");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            rows.Add(Split(line));
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
