using System.Text;

namespace FraudDashboard.Tests.Demo;

/// <summary>A plain RFC 4180 reader, apart from the product's own.</summary>
internal sealed record CsvRows(string[] Header, IReadOnlyList<string[]> All)
{
    /// <summary>The rows with as many fields as the header.</summary>
    public IEnumerable<string[]> Whole => All.Where(row => row.Length == Header.Length);

    public int Place(string column) => Array.IndexOf(Header, column);

    public IEnumerable<string> Values(string column) => Whole.Select(row => row[Place(column)]);

    public static CsvRows Read(string path)
    {
        var rows = new List<string[]>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        var before = '\0';
        foreach (var letter in File.ReadAllText(path))
        {
            if (quoted && letter != '"' || letter is not (',' or '"' or '\r' or '\n'))
            {
                cell.Append(letter);
            }
            else if (letter == '"')
            {
                // A quote opened again at once was a doubled one.
                if (!quoted && before == '"')
                {
                    cell.Append('"');
                }
                quoted = !quoted;
            }
            else if (letter is ',' or '\n')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (letter == '\n')
                {
                    rows.Add([.. cells]);
                    cells.Clear();
                }
            }
            before = letter;
        }
        return new CsvRows(rows[0], rows[1..]);
    }
}
