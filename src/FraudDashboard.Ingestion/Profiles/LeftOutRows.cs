using System.IO.Enumeration;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Rows;
using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Profiles;

/// <summary>The rows of a source that are no records: each is counted, and kept whole with the reason, as a rejected row is.</summary>
public sealed record LeftOutRows
{
    private const int FewestCharacters = 3;

    // A header of one cell could be a value as well.
    private const int FewestNames = 2;

    /// <summary>No row is left out.</summary>
    public static readonly LeftOutRows None = new();

    /// <summary>Leaves out a row that names the columns again, as lists do that were put together page by page.</summary>
    public bool IsRepeatedHeader { get; init; }

    /// <summary>Leaves out a row whose first cell that is not blank looks like one of these, with * and ?: "Total*".</summary>
    public IReadOnlyList<string> FirstCell { get; init; } = [];

    /// <summary>True where no row is left out.</summary>
    public bool IsNone => !IsRepeatedHeader && FirstCell.Count == 0;

    /// <summary>True for a pattern that any row could have.</summary>
    internal static bool IsTooWide(string pattern) => pattern.Count(char.IsLetterOrDigit) < FewestCharacters;

    /// <summary>Why a record is left out; null where it is read.</summary>
    internal Rejection? ReasonFor(IRecords record, IReadOnlyList<string> header)
    {
        if (IsRepeatedHeader && Repeats(record, header))
        {
            return RejectReasons.RepeatedHeader;
        }

        if (FirstCell.Count == 0)
        {
            return null;
        }

        var first = FirstCellOf(record);
        foreach (var pattern in FirstCell)
        {
            if (FileSystemName.MatchesSimpleExpression(pattern, first))
            {
                return RejectReasons.LeftOut(pattern);
            }
        }

        return null;
    }

    /// <summary>True where every cell that is filled holds the name of its column.</summary>
    internal static bool Repeats(IRecords record, IReadOnlyList<string> header)
    {
        var names = 0;
        for (var index = 0; index < record.FieldCount; index++)
        {
            var text = FieldText.Trim(record.Field(index));
            if (text.IsEmpty)
            {
                continue;
            }

            if (index >= header.Count || !text.Equals(header[index], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            names++;
        }

        return names >= FewestNames;
    }

    /// <summary>The first cell of a record that is not blank.</summary>
    internal static ReadOnlySpan<char> FirstCellOf(IRecords record)
    {
        for (var index = 0; index < record.FieldCount; index++)
        {
            if (FieldText.Trim(record.Field(index)) is { IsEmpty: false } text)
            {
                return text;
            }
        }

        return "";
    }
}
