using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Rows;
using FraudDashboard.Ingestion.Parsing.Values;
using FraudDashboard.Ingestion.Profiles.Mapping;

namespace FraudDashboard.Ingestion.Profiles.Proposals;

/// <summary>What would become of a row, its key and the store aside.</summary>
public enum PreviewOutcome
{
    /// <summary>Every value is read as it stands.</summary>
    Accepted,

    /// <summary>Accepted, with values that are read as something else than they stand, or not at all.</summary>
    Changed,

    Rejected,

    /// <summary>No record, as the profile says: counted with the rejected.</summary>
    LeftOut,
}

/// <summary>One value of a row as the source has it and as it would be stored.</summary>
/// <param name="IsLost">True where something stands in the source and nothing would be stored.</param>
public sealed record PreviewCell(string Column, string Source, string Read, bool IsLost)
{
    /// <summary>It would not be stored as it stands.</summary>
    public bool IsChanged => IsLost || Source != Read;
}

/// <summary>One row of a file as it would be read.</summary>
public sealed record PreviewRow(int LineNumber, PreviewOutcome Outcome, string Reason, IReadOnlyList<PreviewCell> Cells);

/// <summary>The first rows of a file as they would be read; nothing is stored.</summary>
public sealed record MappingPreview(IReadOnlyList<PreviewRow> Rows)
{
    /// <summary>The most rows that are shown.</summary>
    public const int RowCount = 20;

    /// <summary>What stands for a text that the contract keeps out.</summary>
    public const string HiddenText = "(text)";

    /// <summary>Characters of a source value that are shown.</summary>
    private const int LongestSource = 60;

    /// <summary>Reads the first rows through a profile.</summary>
    /// <exception cref="ExtractRefusedException">The file as a whole would be refused.</exception>
    public static MappingPreview Of(ExtractFile file, MappingProfile profile, DateOnly asAt, AllowedCodes lists)
    {
        using var extract = file.OpenRecords(profile);
        var mapping = RowMapping.Of(profile.Contract, extract.Header, asAt, profile);
        var reader = new RowReader(mapping, lists, asAt);
        List<PreviewRow> rows = [];
        while (rows.Count < RowCount && extract.Records.Read())
        {
            rows.Add(RowOf(extract.Records, reader.Read(extract.Records), mapping, reader));
        }

        return new(rows);
    }

    private static PreviewRow RowOf(IRecords record, Rejection? rejection, RowMapping mapping, RowReader reader)
    {
        if (rejection is { Code: RejectCode.RowColumns or RejectCode.LeftOut })
        {
            return new(record.LineNumber, rejection.Code == RejectCode.LeftOut ? PreviewOutcome.LeftOut : PreviewOutcome.Rejected, Words(rejection), []);
        }

        List<PreviewCell> cells = [];
        for (var place = 0; place < mapping.Columns.Count; place++)
        {
            cells.Add(CellOf(record, mapping.Columns[place], reader.Readings[place]));
        }

        var outcome = rejection is not null ? PreviewOutcome.Rejected
            : cells.Any(cell => cell.IsChanged) ? PreviewOutcome.Changed
            : PreviewOutcome.Accepted;
        return new(record.LineNumber, outcome, rejection is null ? "" : Words(rejection), cells);
    }

    private static PreviewCell CellOf(IRecords record, MappedColumn column, FieldReading reading)
    {
        var source = string.Join(" + ", column.Source.IndexesIn(record)
            .Select(index => Shown(FieldText.Trim(record.Field(index))))
            .Where(text => text.Length > 0));
        source = column.Source.HidesText && source.Length > 0 ? HiddenText : source;
        return new(column.Column.Name, source, PreviewText.Of(column.Column.Format.Type, reading), reading.IsIssue || (source.Length > 0 && !reading.IsValue));
    }

    /// <summary>A value as it is shown: cut, with a mark, where it is long.</summary>
    internal static string Shown(ReadOnlySpan<char> text) => FieldText.Cut(text, LongestSource) is var cut && cut.Length < text.Length ? cut + "…" : cut;

    private static string Words(Rejection rejection) => $"{rejection.Code}: {rejection.Sentence}";
}
