using System.Globalization;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>What a person should know of a worksheet as it was read, collected on the way.</summary>
internal sealed class SheetNotices(WorksheetPart sheet)
{
    // Of more groups than this only the number is said.
    private const int MergedKept = 10_000;

    private readonly Dictionary<int, int> _formulas = [];
    private int _hiddenRows;
    private int _repeatedRows;
    private int _firstRepeated;
    private int _dropped;
    private int _firstDropped;
    private int _headerRow = int.MaxValue;
    private int _lastRow;
    private readonly List<(int FirstRow, int LastRow, int FirstColumn, int LastColumn)> _merged = [];
    private int _mergedCount;

    /// <summary>The header has been read.</summary>
    public void BeginRecords(int headerRow) => _headerRow = headerRow;

    public void AddHidden() => _hiddenRows++;

    public void AddRow(int row, bool isRepeated)
    {
        _lastRow = row;
        if (isRepeated)
        {
            _firstRepeated = _repeatedRows++ == 0 ? row : _firstRepeated;
        }
    }

    public void AddFormula(int column) => _formulas[column] = _formulas.GetValueOrDefault(column) + 1;

    public void AddDropped(int characters, int row)
    {
        _firstDropped = _dropped == 0 ? row : _firstDropped;
        _dropped += characters;
    }

    public void AddMerged(string? reference)
    {
        if (CellReference.Range(reference) is { } range && range.LastRow > _headerRow && range.FirstRow <= _lastRow)
        {
            _mergedCount++;
            if (_merged.Count < MergedKept)
            {
                _merged.Add(range);
            }
        }
    }

    /// <summary>The sentences, of the rows read so far.</summary>
    /// <param name="names">The names of the columns that are read, by their places from 0.</param>
    public IEnumerable<string> Sentences(IReadOnlyDictionary<int, string> names)
    {
        if (sheet.Place > 1)
        {
            yield return $"Read from the sheet {sheet.Name}, which is not the first of the workbook.";
        }

        if (_hiddenRows > 0)
        {
            yield return $"{Count(_hiddenRows, "row is", "rows are")} hidden in the sheet, and {(_hiddenRows == 1 ? "was" : "were")} read like the others.";
        }

        if (MergedSentence(names) is { } merged)
        {
            yield return merged;
        }

        foreach (var (column, name) in names.OrderBy(name => name.Key).Where(name => _formulas.ContainsKey(name.Key)))
        {
            yield return $"{name}: {Count(_formulas[column], "cell holds a formula", "cells hold a formula")} without its result, and cannot be read: open the workbook in Excel, save it, and load it again.";
        }

        if (_repeatedRows > 0)
        {
            yield return $"{Count(_repeatedRows, "row of the sheet has", "rows of the sheet have")} a number that an earlier one has: rows are counted in their order from row {_firstRepeated.ToString(CultureInfo.InvariantCulture)} on.";
        }

        if (_dropped > 0)
        {
            yield return $"{Count(_dropped, "character", "characters")} that cannot be stored (NUL, or half of a pair) {(_dropped == 1 ? "was" : "were")} left out, the first in row {_firstDropped.ToString(CultureInfo.InvariantCulture)}.";
        }
    }

    /// <summary>Says what is blank for being merged with a cell that has the value; null where nothing that is read is.</summary>
    private string? MergedSentence(IReadOnlyDictionary<int, string> names)
    {
        long blank = 0;
        string? first = null;
        foreach (var range in _merged)
        {
            var rows = Math.Min(range.LastRow, _lastRow) - Math.Max(range.FirstRow, _headerRow + 1) + 1;
            var columns = names.Keys.Count(column => column >= range.FirstColumn && column <= range.LastColumn);
            var hasValue = range.FirstRow > _headerRow && names.ContainsKey(range.FirstColumn) ? 1 : 0;
            var lost = ((long)rows * columns) - hasValue;
            blank += Math.Max(0, lost);
            first ??= lost > 0 ? $"{CellReference.NameOf(range.FirstColumn)}{range.FirstRow.ToString(CultureInfo.InvariantCulture)}:{CellReference.NameOf(range.LastColumn)}{range.LastRow.ToString(CultureInfo.InvariantCulture)}" : null;
        }

        return first is null ? null
            : $"The sheet has {Count(_mergedCount, "group", "groups")} of merged cells, which are read in their first cell only: {(blank == 1 ? "1 other cell has" : string.Create(CultureInfo.InvariantCulture, $"{blank:N0} other cells have"))} no value (the first group is {first}). Unmerge them and fill them in, or export the records without merged cells.";
    }

    private static string Count(int number, string one, string several) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : several)}");
}
