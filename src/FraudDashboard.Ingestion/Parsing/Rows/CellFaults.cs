using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Values;
using FraudDashboard.Ingestion.Parsing.Workbooks;
using FraudDashboard.Ingestion.Profiles.Mapping;

namespace FraudDashboard.Ingestion.Parsing.Rows;

/// <summary>Why the cell of a worksheet has no value for a column, whatever its text could be read as.</summary>
internal static class CellFaults
{
    private const string AsText = "have the source export it as text, or format the column as Text before the references are put in, and export it again";

    /// <summary>What stands for the error in a row that is kept to be read again, where its own text would be a value then.</summary>
    private const string ErrorText = "#VALUE!";

    /// <summary>What is wrong with the first field of a column's that has no value, and where it stands; null where the text decides.</summary>
    public static (CellMark Mark, int Index)? Find(IRecords record, ColumnSource source, ContractColumn column)
    {
        if (!record.HasMarks)
        {
            return null;
        }

        foreach (var index in source.IndexesIn(record))
        {
            var mark = record.Mark(index);
            if (mark is CellMark.NoValue or CellMark.NoResult || (mark != CellMark.None && column.IsReference))
            {
                return (mark, index);
            }
        }

        return null;
    }

    /// <summary>The reading of such a field: invalid, with what stands in the cell.</summary>
    public static FieldReading Reading(IRecords record, (CellMark Mark, int Index) fault) =>
        FieldReading.Invalid(FieldText.Trim(HasNoValue(fault) ? record.Field(fault.Index) : record.Shown(fault.Index)));

    /// <summary>The text by which such a field, kept to be read again, is still no value.</summary>
    public static ReadOnlySpan<char> Kept(IRecords record, (CellMark Mark, int Index) fault) =>
        !HasNoValue(fault) ? record.Shown(fault.Index)
        : record.Field(fault.Index).StartsWith("#") ? record.Field(fault.Index)
        : ErrorText;

    /// <summary>What is wrong with the cell of a column and what to do, in words that follow its name; null where nothing is.</summary>
    public static string? Explain(IRecords record, ColumnSource source, ContractColumn column) => Find(record, source, column)?.Mark switch
    {
        null => null,
        CellMark.NoResult => "holds a formula without its result: open the workbook in Excel, which works it out, save it, and load it again",
        CellMark.Date => $"is a date in the workbook: Excel takes a reference such as 3/12/24 for one and keeps only the day; {AsText}",
        CellMark.Rounded => $"is a number of more than 15 digits in the workbook: Excel has kept the first 15 and made the others 0, so that two references may have become one; {AsText}",
        CellMark.Scientific => $"is shown in scientific notation (1.4052E15), which leaves its last digits out; {AsText}",
        _ => "holds an error of the workbook, such as #N/A, or what is no value: correct the cell, and export it again",
    };

    private static bool HasNoValue((CellMark Mark, int Index) fault) => fault.Mark is CellMark.NoValue or CellMark.NoResult;
}
