using System.Text.Json;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Rows;
using Npgsql;

namespace FraudDashboard.Ingestion.Pipeline.Storing;

/// <summary>The rows of a held load as they were kept, in the contract's form: read one after another, as those of a file are.</summary>
internal sealed class HeldRows : IRecords, IAsyncDisposable
{
    private const string Sql = $"""
        select line_no, raw_row::text from core.quarantine where load_id = $1 and reject_code = '{RejectCode.Held}' order by line_no
        """;

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _command;
    private readonly NpgsqlDataReader _rows;
    private readonly string[] _columns;
    private readonly string[] _fields;
    private bool _isHeaderRead;

    private HeldRows(NpgsqlConnection connection, NpgsqlCommand command, NpgsqlDataReader rows, string[] columns)
    {
        _connection = connection;
        _command = command;
        _rows = rows;
        _columns = columns;
        _fields = [.. columns];
    }

    public int LineNumber { get; private set; } = 1;

    public int FieldCount => _columns.Length;

    public ReadOnlySpan<char> Record => string.Join(',', _fields);

    public static async Task<HeldRows> OpenAsync(
        string loaderConnection, long loadId, string[] columns, CancellationToken cancellationToken)
    {
        var connection = await LiveConnection.OpenAsync(loaderConnection, cancellationToken);
        var command = new NpgsqlCommand(Sql, connection) { CommandTimeout = 0, Parameters = { new() { Value = loadId } } };
        return new(connection, command, await command.ExecuteReaderAsync(cancellationToken), columns);
    }

    public ReadOnlySpan<char> Field(int index) => _fields[index];

    public double? Serial(int index) => null;

    public bool Read()
    {
        if (!_isHeaderRead)
        {
            _isHeaderRead = true;
            return true;
        }

        if (!_rows.Read())
        {
            return false;
        }

        LineNumber = _rows.GetInt32(0);
        var values = JsonSerializer.Deserialize<Dictionary<string, string?>>(_rows.GetString(1))!;
        for (var place = 0; place < _columns.Length; place++)
        {
            _fields[place] = values.GetValueOrDefault(_columns[place]) ?? "";
        }

        return true;
    }

    // The connection ends with the asynchronous one.
    public void Dispose()
    {
    }

    public async ValueTask DisposeAsync()
    {
        await _rows.DisposeAsync();
        await _command.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
