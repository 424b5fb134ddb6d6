using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Pipeline.Storing;

/// <summary>Counts, column by column, what the accepted rows of a file hold and what of it was taken as a blank.</summary>
internal sealed class ValueCounter(ContractColumn[] columns)
{
    private readonly int[] _filled = new int[columns.Length];
    private readonly int[] _invalid = new int[columns.Length];
    private readonly int[] _placeholders = new int[columns.Length];
    private readonly UnreadablePatterns[] _patterns = [.. columns.Select(column => new UnreadablePatterns(column.IsDated))];
    private int _rows;

    /// <summary>Only columns with values that count as blank.</summary>
    public IReadOnlyDictionary<string, ValueCounts> Counts => Enumerable.Range(0, columns.Length)
        .Where(place => _invalid[place] + _placeholders[place] > 0)
        .ToDictionary(place => columns[place].Name, place => new ValueCounts(_filled[place], _invalid[place], _placeholders[place]));

    /// <summary>Every column of the file, with the rows that have no value in it.</summary>
    public IReadOnlyList<ColumnShare> Shares =>
    [
        .. columns.Select((column, place) => new ColumnShare(column.Name, _rows, _rows - _filled[place], _placeholders[place], _invalid[place])
        {
            Pattern = _patterns[place].Recognised,
        }),
    ];

    public void Add(ReadOnlySpan<FieldReading> readings)
    {
        _rows++;
        for (var place = 0; place < readings.Length; place++)
        {
            var state = readings[place].State;
            _filled[place] += state == ReadingState.Blank ? 0 : 1;
            _placeholders[place] += state == ReadingState.Placeholder ? 1 : 0;
            if (state == ReadingState.Invalid)
            {
                _invalid[place]++;
                _patterns[place].Add(readings[place].Text);
            }
        }
    }
}
