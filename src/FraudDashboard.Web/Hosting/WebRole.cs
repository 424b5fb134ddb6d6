using FraudDashboard.Database;
using FraudDashboard.Web.Security.SignIn;
using Npgsql;

namespace FraudDashboard.Web.Hosting;

/// <summary>Holds the site's own database role against what it must never be: a role that row security does not bind.</summary>
public sealed partial class WebRole(DatabaseConnections connections, IHostApplicationLifetime life, ILogger<WebRole> log) : BackgroundService
{
    private const string FaultsSql = """
        select 'is a superuser, creates roles or bypasses row security, itself or by membership'
        where exists (
            select from pg_roles as role
            where pg_has_role(current_user, role.oid, 'member') and (role.rolsuper or role.rolbypassrls or role.rolcreaterole))
        union all
        (select 'owns or is a member of the owner of ' || class.oid::regclass::text
        from pg_class as class
        inner join pg_namespace as schema on schema.oid = class.relnamespace
        where schema.nspname in ('landing', 'core', 'ref', 'prep', 'report', 'frozen', 'audit')
            and pg_has_role(current_user, class.relowner, 'member')
        order by class.oid
        limit 1)
        union all
        (select 'may write ' || class.oid::regclass::text
        from pg_class as class
        inner join pg_namespace as schema on schema.oid = class.relnamespace
        where schema.nspname in ('landing', 'core', 'ref', 'frozen', 'audit') and class.relkind in ('r', 'p')
            and has_table_privilege(class.oid, 'insert, update, delete, truncate')
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
            var faults = await FaultsAsync(connections.Web, cancellation);
            return faults.Count == 0 ? true : throw new SiteRefusedException(
                $"The role of ConnectionStrings:FraudWeb {string.Join(", and ", faults)}: row security would not hold. "
                + "Use the login that “fraud migrate” makes for the site.");
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>What is wrong with the role of a connection; nothing when it is harmless.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(string connectionString, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(FaultsSql);
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
