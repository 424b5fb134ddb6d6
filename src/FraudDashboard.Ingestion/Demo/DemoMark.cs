using Dapper;
using Npgsql;

namespace FraudDashboard.Ingestion.Demo;

/// <summary>What a database holds, as far as made-up records go.</summary>
public enum DatabaseContents { None, MadeUp, Real }

/// <summary>Reads and sets the mark that what a database holds is made up, on the loader's connection.</summary>
public static class DemoMark
{
    private const string Contents =
        """
        select case
            when not exists (select from core.crime_report) then 'None'
            when exists (select from ref.setting where setting_code = 'is_demo_data' and value = 'true') then 'MadeUp'
            else 'Real'
        end
        """;

    private const string Mark = "update ref.setting set value = 'true' where setting_code = 'is_demo_data'";

    /// <summary>What the database holds now.</summary>
    public static async Task<DatabaseContents> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var contents = await connection.ExecuteScalarAsync<string>(new CommandDefinition(Contents, cancellationToken: cancellationToken));
        return Enum.Parse<DatabaseContents>(contents!);
    }

    /// <summary>Marks that what the database holds is made up.</summary>
    /// <exception cref="InvalidOperationException">The database was not migrated.</exception>
    public static async Task SetAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var marked = await connection.ExecuteAsync(new CommandDefinition(Mark, cancellationToken: cancellationToken));
        if (marked != 1)
        {
            throw new InvalidOperationException("The setting is_demo_data is missing: run 'fraud migrate' first.");
        }
    }
}
