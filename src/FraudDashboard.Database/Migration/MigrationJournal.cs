using System.Data;
using DbUp.Engine;
using DbUp.Engine.Transactions;
using DbUp.Support;

namespace FraudDashboard.Database.Migration;

/// <summary>Remembers which migrations ran and with what text; what runs every time is not written down.</summary>
internal sealed class MigrationJournal(IReadOnlyDictionary<string, string> checksums, Func<IConnectionManager> connection) : IJournal
{
    public const string Table = "public.migration";

    public const string ReadSql = $"select path, checksum from {Table} order by path";

    private const string CreateSql = $"""
        create table if not exists {Table} (
            path text primary key,
            checksum text not null,
            applied_at timestamptz not null default clock_timestamp()
        )
        """;

    public string[] GetExecutedScripts() =>
        connection().ExecuteCommandsWithManagedConnection(commands =>
        {
            EnsureTableExistsAndIsLatestVersion(commands);
            using var command = commands();
            command.CommandText = ReadSql;
            using var reader = command.ExecuteReader();
            var paths = new List<string>();
            while (reader.Read())
            {
                paths.Add(reader.GetString(0));
            }

            return paths.ToArray();
        });

    public void StoreExecutedScript(SqlScript script, Func<IDbCommand> dbCommandFactory)
    {
        if (script.SqlScriptOptions.ScriptType != ScriptType.RunOnce)
        {
            return;
        }

        using var command = dbCommandFactory();
        command.CommandText = $"insert into {Table} (path, checksum) values (@path, @checksum)";
        Add(command, "path", script.Name);
        Add(command, "checksum", checksums[script.Name]);
        command.ExecuteNonQuery();
    }

    public void EnsureTableExistsAndIsLatestVersion(Func<IDbCommand> dbCommandFactory)
    {
        using var command = dbCommandFactory();
        command.CommandText = CreateSql;
        command.ExecuteNonQuery();
    }

    private static void Add(IDbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
