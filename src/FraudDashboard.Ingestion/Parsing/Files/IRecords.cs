using FraudDashboard.Ingestion.Parsing.Values;
using FraudDashboard.Ingestion.Parsing.Workbooks;

namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>The records of an extract one after another, the header first: lines of text, or rows of a worksheet.</summary>
public interface IRecords : IDisposable
{
    /// <summary>The line of the file or the row of the sheet, from 1, on which the current record begins.</summary>
    int LineNumber { get; }

    /// <summary>The number of fields of the current record.</summary>
    int FieldCount { get; }

    /// <summary>The current record as it stands in the file, without its line end.</summary>
    ReadOnlySpan<char> Record { get; }

    /// <summary>Why the current record cannot be divided into fields with certainty, in a sentence; null where it can.</summary>
    string? Fault => null;

    /// <summary>A field of the current record; valid until the next one is read.</summary>
    /// <param name="index">From 0 up to <see cref="FieldCount"/>.</param>
    ReadOnlySpan<char> Field(int index);

    /// <summary>The number in a cell of a worksheet, which may be the serial of a date; null for text of any kind.</summary>
    double? Serial(int index);

    /// <summary>Whether a field of the current record says anything beyond its text.</summary>
    bool HasMarks => false;

    /// <summary>What a cell of a worksheet says beyond its text; nothing for text of any kind.</summary>
    CellMark Mark(int index) => CellMark.None;

    /// <summary>The field as it is shown, in which form it is a reference: with the zeros and letters of a cell's number format.</summary>
    ReadOnlySpan<char> Shown(int index) => Field(index);

    /// <summary>What a person should know of how the records read so far were read: full sentences.</summary>
    /// <param name="names">The names of the columns that are read, by their places from 0.</param>
    IEnumerable<string> Notices(IReadOnlyDictionary<int, string> names) => [];

    /// <summary>Moves to the next record; false at the end.</summary>
    /// <exception cref="ExtractRefusedException">The file cannot be read any further: an unclosed quote, a record without end, or damaged bytes.</exception>
    bool Read();

    /// <summary>Whether the current record has so many fields; blank ones beyond them do not count.</summary>
    bool HasFields(int count)
    {
        var fields = FieldCount;
        while (fields > count && FieldText.Trim(Field(fields - 1)).IsEmpty)
        {
            fields--;
        }

        return fields == count;
    }
}
