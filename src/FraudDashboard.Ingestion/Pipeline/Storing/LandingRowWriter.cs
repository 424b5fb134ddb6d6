using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Rows;
using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Pipeline.Storing;

/// <summary>Writes one checked row of an extract to landing: typed values, field issues, and what is kept of a rejected row.</summary>
internal sealed class LandingRowWriter : IDisposable
{
    // line_no, reject_code, reject_reason; then the contract columns; then issues, raw_values, raw_row, raw_line.
    private const int OtherFields = 7;

    private readonly ArrayBufferWriter<byte> _json = new(1 << 10);
    private readonly Utf8JsonWriter _jsonWriter;

    public LandingRowWriter() => _jsonWriter = new(_json);

    /// <summary>The COPY command whose rows this writes.</summary>
    public static string CopyCommand(ExtractContract contract, IEnumerable<ContractColumn> columns) =>
        $"""
        copy landing.{contract.Kind} (line_no, reject_code, reject_reason, {string.Join(", ", columns.Select(column => column.StoredName))}, issues, raw_values, raw_row, raw_line)
        from stdin (format binary)
        """;

    public void Write(CopyWriter copy, IRecords record, RowReader row, Rejection? rejection)
    {
        var isRagged = rejection is { Code: RejectCode.RowColumns or RejectCode.LeftOut };
        copy.BeginRow(row.Columns.Length + OtherFields);
        copy.WriteInt32(record.LineNumber);
        WriteText(copy, rejection?.Code);
        WriteText(copy, rejection?.Sentence);
        for (var place = 0; place < row.Columns.Length; place++)
        {
            WriteValue(copy, row.Columns[place].Format.Type, isRagged ? FieldReading.Blank : row.Readings[place]);
        }

        WriteIssues(copy, row, rejection is null && row.HasIssues);
        WriteRawRow(copy, record, row, isRagged ? null : rejection);
        if (isRagged)
        {
            copy.WriteText(record.Record);
        }
        else
        {
            copy.WriteNull();
        }
    }

    public void Dispose() => _jsonWriter.Dispose();

    private static void WriteText(CopyWriter copy, string? text)
    {
        if (text is null)
        {
            copy.WriteNull();
        }
        else
        {
            copy.WriteText(text);
        }
    }

    private static void WriteValue(CopyWriter copy, ColumnType type, FieldReading reading)
    {
        if (!reading.IsValue)
        {
            copy.WriteNull();
            return;
        }

        switch (type)
        {
            case ColumnType.Text:
                copy.WriteText(reading.Text);
                break;
            case ColumnType.Boolean:
                copy.WriteBoolean(reading.Number != 0);
                break;
            case ColumnType.WholeNumber or ColumnType.Date:
                copy.WriteInt32((int)reading.Number);
                break;
            default:
                copy.WriteInt64(reading.Number);
                break;
        }
    }

    /// <summary>Writes what is wrong with fields, which is kept with the row, and beside it their text, which is for analysts alone.</summary>
    private void WriteIssues(CopyWriter copy, RowReader row, bool hasIssues)
    {
        if (!hasIssues)
        {
            copy.WriteNull();
            copy.WriteNull();
            return;
        }

        BeginJson();
        for (var place = 0; place < row.Columns.Length; place++)
        {
            if (row.Readings[place] is { IsIssue: true } issue)
            {
                _jsonWriter.WriteStartObject(row.Columns[place].Name);
                _jsonWriter.WriteString("kind", issue.State == ReadingState.Invalid ? "invalid" : "placeholder");
                WriteHash(issue.Text!);
                _jsonWriter.WriteEndObject();
            }
        }

        EndJson(copy);
        BeginJson();
        for (var place = 0; place < row.Columns.Length; place++)
        {
            if (row.Readings[place] is { IsIssue: true } issue)
            {
                _jsonWriter.WriteString(row.Columns[place].Name, issue.Text);
            }
        }

        EndJson(copy);
    }

    private void WriteHash(string raw)
    {
        // Cut to a length, a raw text takes so many bytes at the most.
        Span<byte> bytes = stackalloc byte[FieldReading.RawLength * 8];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> digits = stackalloc byte[SHA256.HashSizeInBytes * 2];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(raw, bytes)], hash);
        Convert.TryToHexStringLower(hash, digits, out _);
        _jsonWriter.WriteString("hash"u8, digits);
    }

    /// <summary>Keeps the contract columns of a rejected row as they stand in the file; those of a held one are read again.</summary>
    private void WriteRawRow(CopyWriter copy, IRecords record, RowReader row, Rejection? rejection)
    {
        if (rejection is null)
        {
            copy.WriteNull();
            return;
        }

        BeginJson();
        for (var place = 0; place < row.Columns.Length; place++)
        {
            _jsonWriter.WriteString(row.Columns[place].Name, rejection.Code == RejectCode.Held ? row.Raw(record, place) : row.ToMend(record, place));
        }

        EndJson(copy);
    }

    private void BeginJson()
    {
        _json.ResetWrittenCount();
        _jsonWriter.Reset();
        _jsonWriter.WriteStartObject();
    }

    private void EndJson(CopyWriter copy)
    {
        _jsonWriter.WriteEndObject();
        _jsonWriter.Flush();
        copy.WriteJson(_json.WrittenSpan);
    }
}
