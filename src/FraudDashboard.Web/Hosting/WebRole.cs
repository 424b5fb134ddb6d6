using FraudDashboard.Database;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Security.SignIn;
using Npgsql;

namespace FraudDashboard.Web.Hosting;

/// <summary>Holds the roles by which the site reads and writes against what they must never be: ones that row security does not bind.</summary>
public sealed partial class WebRole(DatabaseConnections connections, IHostApplicationLifetime life, ILogger<WebRole> log) : BackgroundService
{
    private const string FaultsSql = """
        select 'is a superuser, creates roles or bypasses row security, itself or by membership'
        where exists (
            select from pg_roles as role
            where pg_has_role(current_user, role.oid, 'member') and (role.rolsuper or role.rolbypassrls or role.rolcreaterole))
        union all
        select 'is a member of ' || role.rolname
        from pg_roles as role
        where role.rolname in ('fraud_loader', 'fraud_cli', 'fraud_auditor') and pg_has_role(current_user, role.oid, 'member')
        union all
        (select 'owns or is a member of the owner of ' || class.oid::regclass::text
        from pg_class as class
        inner join pg_namespace as schema on schema.oid = class.relnamespace
        where schema.nspname in ('landing', 'core', 'ref', 'prep', 'report', 'frozen', 'frozen_core', 'frozen_prep', 'frozen_report', 'audit', 'quartz')
            and pg_has_role(current_user, class.relowner, 'member')
        order by class.oid
        limit 1)
        union all
        (select 'may write ' || class.oid::regclass::text
        from pg_class as class
        inner join pg_namespace as schema on schema.oid = class.relnamespace
        where schema.nspname in ('landing', 'core', 'ref', 'frozen', 'audit', 'quartz') and class.relkind in ('r', 'p')
            and (
                has_table_privilege(class.oid, 'delete, truncate')
                or has_any_column_privilege(class.oid, 'insert, update') and schema.nspname || '.' || class.relname <> all ($1))
        order by class.oid
        limit 1)
        """;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>The site does not start with a harmful role; with a database that does not answer it starts, and looks as soon as it does.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!await IsCheckedAsync(cancellationToken))
        {
            await base.StartAsync(cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            do
            {
                await Task.Delay(Pause, stoppingToken);
            }
            while (!await IsCheckedAsync(stoppingToken));
        }
        catch (SiteRefusedException refusal)
        {
            LogHarmful(log, refusal.Message);
            Environment.ExitCode = 1;
            life.StopApplication();
        }
        catch (OperationCanceledException)
        {
            // The site stops before its database has answered.
        }
    }

    /// <summary>False while the database does not answer.</summary>
    private async Task<bool> IsCheckedAsync(CancellationToken cancellation)
    {
        try
        {
            await CheckAsync("FraudWeb", connections.Web, [], cancellation);
            await CheckAsync("FraudEditor", connections.Editor, EditedTables.All, cancellation);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task CheckAsync(string name, string connectionString, IReadOnlyList<string> editedTables, CancellationToken cancellation)
    {
        if (connectionString.Length == 0)
        {
            throw new SiteRefusedException($"ConnectionStrings:{name} is not set: the site reads by FraudWeb, signs people in and writes what they change by FraudEditor.");
        }

        var faults = await FaultsAsync(connectionString, editedTables, cancellation);
        if (faults.Count > 0)
        {
            throw new SiteRefusedException(
                $"The role of ConnectionStrings:{name} {string.Join(", and ", faults)}: row security would not hold. "
                + "Use the login that “fraud migrate” makes for the site.");
        }
    }

    /// <summary>What is wrong with the role of a connection; nothing when it is harmless.</summary>
    /// <param name="connectionString">Whose role.</param>
    /// <param name="editedTables">The tables that it may write, schema and name; none for the reading role.</param>
    public static async Task<IReadOnlyList<string>> FaultsAsync(
        string connectionString, IReadOnlyList<string> editedTables, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(FaultsSql);
        command.Parameters.Add(new() { Value = editedTables.ToArray() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var faults = new List<string>();
        while (await reader.ReadAsync(cancellation))
        {
            faults.Add(reader.GetString(0));
        }

        return faults;
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The site stops. {Why}")]
    private static partial void LogHarmful(ILogger log, string why);
}
