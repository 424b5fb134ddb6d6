using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>Chooses the sheet of a workbook that is read: the first that is shown and whose header fits.</summary>
internal static class SheetChoice
{
    private const int MostLookedAt = 50;

    // A cover has a title and a line or two; a table has columns.
    private const int FewestColumns = 3;
    private const int RowsLookedAt = 20;

    /// <summary>What is found in the first sheet in which anything is, which is then the file's; null where nothing is, and the file's sheet stays.</summary>
    public static T? First<T>(ExtractFile file, Func<T?> find)
        where T : struct
    {
        if (file.Sheets.Count <= 1)
        {
            return find();
        }

        var before = file.Sheet;
        foreach (var sheet in file.Sheets.Take(MostLookedAt))
        {
            file.Sheet = sheet;
            if (find() is { } found)
            {
                return found;
            }
        }

        file.Sheet = before;
        return null;
    }

    /// <summary>Makes the sheet the file's whose header lacks the fewest columns of a kind: a refusal speaks of that.</summary>
    public static void TakeNearest(ExtractFile file, ExtractContract kind)
    {
        var fewest = int.MaxValue;
        var nearest = file.Sheet;
        foreach (var sheet in file.Sheets.Count > 1 ? file.Sheets.Take(MostLookedAt) : [])
        {
            file.Sheet = sheet;
            var lacking = file.FindHeader(null) is { } header ? kind.Columns.Count(column => header.IndexOf(column) < 0) : int.MaxValue;
            (fewest, nearest) = lacking < Math.Min(fewest, kind.Columns.Count) ? (lacking, sheet) : (fewest, nearest);
        }

        file.Sheet = nearest;
    }

    /// <summary>The sheet that is read where nothing says which: the first with a row of several columns, else the first; null for text.</summary>
    public static WorksheetPart? Usual(ExtractFile file)
    {
        var first = file.Sheet;
        if (file.Sheets.Count <= 1)
        {
            return first;
        }

        foreach (var sheet in file.Sheets.Take(MostLookedAt))
        {
            file.Sheet = sheet;
            if (IsTable(file))
            {
                return sheet;
            }
        }

        return first;
    }

    private static bool IsTable(ExtractFile file)
    {
        try
        {
            using var records = file.OpenSheet(skipRows: 0);
            for (var row = 0; row < RowsLookedAt && records.Read(); row++)
            {
                if (Enumerable.Range(0, records.FieldCount).Count(index => !records.Field(index).IsEmpty) >= FewestColumns)
                {
                    return true;
                }
            }
        }
        catch (ExtractRefusedException)
        {
            // What is wrong with it is said when it is read for good.
        }

        return false;
    }
}
