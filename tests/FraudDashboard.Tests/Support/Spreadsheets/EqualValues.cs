namespace FraudDashboard.Tests.Support.Spreadsheets;

/// <summary>What two programs read of one workbook, cell by cell.</summary>
internal static class EqualValues
{
    private const int MostTold = 5;

    /// <summary>The first cells that they read differently; none where all are equal.</summary>
    public static IReadOnlyList<string> Differences(ReadWorkbook one, ReadWorkbook other)
    {
        var (cells, others) = (CellsOf(one), CellsOf(other));
        return
        [
            .. cells.Keys.Union(others.Keys)
                .Select(place => (Place: place, One: cells.GetValueOrDefault(place), Other: others.GetValueOrDefault(place)))
                .Where(cell => cell.One != cell.Other).Take(MostTold)
                .Select(cell => $"{cell.Place}: {cell.One.Type} “{cell.One.Value}” and {cell.Other.Type} “{cell.Other.Value}”"),
        ];
    }

    private static Dictionary<string, (string Type, string Value)> CellsOf(ReadWorkbook workbook)
    {
        var cells =
            from sheet in workbook.Sheets
            from row in sheet.Rows.Select((values, i) => (Values: values, Number: i + 1))
            from cell in row.Values.Select((value, i) => (Value: value, Column: i + 1))
            where cell.Value.Type != ReadCell.Empty.Type && cell.Value.Value.Length > 0
            select (Place: $"{sheet.Name}!{SpreadsheetCell.Name(row.Number, cell.Column)}", cell.Value.Type, cell.Value.Value);
        return cells.ToDictionary(cell => cell.Place, cell => (cell.Type, cell.Value));
    }
}
