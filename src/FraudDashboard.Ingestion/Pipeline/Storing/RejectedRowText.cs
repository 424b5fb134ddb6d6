using System.Buffers;
using System.Text;
using System.Text.Json;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Rows;
using FraudDashboard.Ingestion.Profiles.Mapping;

namespace FraudDashboard.Ingestion.Pipeline.Storing;

/// <summary>
/// Brings the text of rows that passed their checks and were rejected all the same, as stale or for another row of their
/// key: which they are is known when the file has been read, and landing holds values, not text.
/// </summary>
internal sealed class RejectedRowText(LoaderConnection database, RowMapping mapping, long loadId)
{
    private const int BatchRows = 5_000;

    private const string LinesSql = $"""
        select line_no
        from core.quarantine
        where load_id = $1 and reject_code in ('{RejectCode.DuplicateInFile}', '{RejectCode.Stale}')
        order by line_no
        """;

    private const string KeepSql = """
        update core.quarantine
        set raw_row = kept.raw_row::jsonb
        from unnest($2::integer[], $3::text[]) as kept (line_no, raw_row)
        where quarantine.load_id = $1 and quarantine.line_no = kept.line_no
        """;

    private readonly ArrayBufferWriter<byte> _json = new(1 << 10);
    private readonly List<int> _lines = [];
    private readonly List<string> _rows = [];

    /// <summary>The lines on which such rows begin, in their order; where there is none the file need not be opened again.</summary>
    public Task<List<int>> WantedAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(LinesSql, row => row.GetInt32(0), cancellationToken, loadId);

    /// <summary>Reads the records, the header passed, as far as the last line that is wanted.</summary>
    public async Task KeepAsync(IRecords records, List<int> wanted, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(_json);
        for (var next = 0; next < wanted.Count && records.Read();)
        {
            if (records.LineNumber == wanted[next])
            {
                next++;
                Add(records, json);
                if (_lines.Count == BatchRows)
                {
                    await FlushAsync(cancellationToken);
                }
            }
        }

        await FlushAsync(cancellationToken);
    }

    private void Add(IRecords records, Utf8JsonWriter json)
    {
        _json.ResetWrittenCount();
        json.Reset();
        json.WriteStartObject();
        foreach (var (column, source) in mapping.Columns)
        {
            json.WriteString(column.Name, source.Text(records));
        }

        json.WriteEndObject();
        json.Flush();
        _lines.Add(records.LineNumber);
        _rows.Add(Encoding.UTF8.GetString(_json.WrittenSpan));
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_lines.Count > 0)
        {
            await database.ExecuteAsync(KeepSql, cancellationToken, loadId, _lines.ToArray(), _rows.ToArray());
            _lines.Clear();
            _rows.Clear();
        }
    }
}
