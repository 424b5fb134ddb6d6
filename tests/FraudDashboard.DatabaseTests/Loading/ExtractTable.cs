using System.Text;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>An extract in memory, to be edited at random and loaded again.</summary>
internal sealed class ExtractTable
{
    private static readonly string[] Unreadable = ["??", "n/a", "unknown", "31/31/2026", "-1", "x"];

    private readonly string[] _header;
    private readonly List<string[]> _rows;
    private readonly int _keyParts;

    private ExtractTable(string kind, string[] header, List<string[]> rows)
    {
        (Kind, _header, _rows) = (kind, header, rows);
        _keyParts = kind == "training" ? 4 : 1;
    }

    public string Kind { get; }

    public static ExtractTable Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var header = lines[0].Split(',');
        var kind = Path.GetFileName(path)[..^"_YYYY-MM-DD.csv".Length];
        // Rows with quoted fields or a wrong number of them are the demo's spoilt ones: edits start from sound rows.
        return new(kind, header, [.. lines.Skip(1).Where(line => !line.Contains('"')).Select(line => line.Split(',')).Where(row => row.Length == header.Length)]);
    }

    /// <summary>A follow-up extract: some rows changed, some cloned under a new key, some twice, some with an old time of change.</summary>
    public byte[] Edit(Random random, DateOnly asAt, double share)
    {
        var text = new StringBuilder().AppendJoin(',', _header).Append('\n');
        var count = _rows.Count;
        for (var i = 0; i < count; i++)
        {
            if (random.NextDouble() >= share)
            {
                continue;
            }

            var row = (string[])_rows[i].Clone();
            if (random.Next(8) == 0)
            {
                row[0] = _keyParts == 1 ? $"{row[0]}-{random.Next(1_000_000)}" : row[0];
                _rows.Add(row);
            }

            Change(row, random, count);
            row[Array.IndexOf(_header, "source_updated_at")] = Moment(asAt.AddDays(random.Next(6) == 0 ? -400 : 0), random);
            _rows[random.Next(8) == 0 ? random.Next(count) : i] = row;
            text.AppendJoin(',', row).Append('\n');
            if (random.Next(20) == 0)
            {
                text.AppendJoin(',', row).Append('\n');
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // A value of another row is nearly always a possible one: borough, status, outcome, dates, amounts all move.
    private void Change(string[] row, Random random, int count)
    {
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var place = random.Next(_keyParts, _header.Length);
            row[place] = random.Next(8) switch
            {
                0 => "",
                1 => Unreadable[random.Next(Unreadable.Length)],
                _ => _rows[random.Next(count)][place],
            };
        }
    }

    private static string Moment(DateOnly day, Random random) => $"{day:yyyy-MM-dd} {random.Next(24):00}:{random.Next(60):00}:00";
}
