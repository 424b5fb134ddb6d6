#pragma warning disable RS0030 // Looks at every table and view under any role.
using System.Text.Json;
using FraudDashboard.Database;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Demo;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Features.Packs;
using FraudDashboard.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FraudDashboard.DatabaseTests.Access;

[CollectionDefinition(nameof(ScopeSite))]
public sealed class SharedScopeSite : ICollectionFixture<ScopeSite>;

/// <summary>A small database with two days of demo data, read under any role and scope.</summary>
public sealed class ScopeSite(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly DateOnly AsAt = new(2026, 11, 2);

    /// <summary>The boroughs of a lead: Camden and Croydon.</summary>
    public static readonly string[] Lead = ["E09000007", "E09000008"];

    public static readonly string[] AllLondon = [.. Enumerable.Range(2, 32).Select(n => $"E090000{n:00}"), "none", "orphan", "*"];

    /// <summary>A session of the lead by a grant.</summary>
    public static readonly Guid SessionId = new("6b1f1f60-0c6e-4b7e-9a53-0d2f3d1a7c11");

    /// <summary>A session of an analyst by a claim.</summary>
    public static readonly Guid AnalystSessionId = new("2f6c0a9e-5f0b-4f43-8d43-91c0a7d1c533");

    /// <summary>A session of an administrator by a claim.</summary>
    public static readonly Guid AdministratorSessionId = new("9d0a2c55-7a41-4d5e-8c1f-5b7f2f0f6e22");

    /// <summary>A session of a staff officer by a claim.</summary>
    public static readonly Guid StaffSessionId = new("c4b1d7a0-3a52-4a0e-9f55-6f6f1f0a9b17");

    public DatabaseConnections Connections { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Connections = await postgres.CreateDatabaseAsync();
        var time = new FixedTime(new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero));
        foreach (var (seed, day) in new[] { (3, AsAt.AddDays(-1)), (4, AsAt) })
        {
            using var folder = new TemporaryFolder();
            var files = new DemoExtracts(400, seed, day).WriteTo(folder.Path, TestContext.Current.CancellationToken);
            await new LoadExtracts(Connections.Loader, time).RunAsync(
                files.Select(ExtractSource.FromPath), new LoadOptions { AsAt = day }, cancellationToken: TestContext.Current.CancellationToken);
        }

        await using (var services = new ServiceCollection().AddLogging().AddFigures(Connections).BuildServiceProvider())
        {
            var frozen = await services.GetRequiredService<FreezePack>().RunAsync(
                new(new(2026, 9, 1), "a test", "staff", "Staff"), TestContext.Current.CancellationToken);
            Assert.Equal(FreezeState.Frozen, frozen.State);
        }

        await Sql.PastRowSecurityAsync(Connections, $"""
            insert into core.access_grant (user_id, role_code, scope_codes, valid_from, granted_by, reason)
            values ('lead', 'borough_lead', array['{string.Join("','", Lead)}'], now(), 'administrator', 'a test');
            insert into core.session (session_id, user_id, user_name, role_code, scope_codes, may_read_raw, grant_id, expires_at)
            select '{SessionId}', user_id, 'Lead', role_code, scope_codes, false, grant_id, now() + interval '1 day' from core.access_grant;
            insert into core.session (session_id, user_id, user_name, role_code, scope_codes, may_read_raw, expires_at)
            values ('{AnalystSessionId}', 'analyst', 'Analyst', 'analyst', array['{string.Join("','", AllLondon)}'], true, now() + interval '1 day'),
                ('{StaffSessionId}', 'staff', 'Staff', 'staff_officer', array['{string.Join("','", AllLondon)}'], false, now() + interval '1 day'),
                ('{AdministratorSessionId}', 'administrator', 'Administrator', 'administrator', '{"{}"}', false, now() + interval '1 day');
            insert into core.same_name (name_type, form, chosen_name, other_names, reason, declared_by)
            values ('team', 'FRAUDDESK', 'Fraud desk', array['FRAUD-DESK'], 'a test', 'analyst');
            insert into core.trend_note (subject_code, note_area_code, note_month, note_text, author_id, author_name)
            values ('nfib', '*', '2026-09-01', 'of all London', 'analyst', 'Analyst'), ('nfib', '{Lead[0]}', '2026-09-01', 'of a borough', 'lead', 'Lead'),
                ('nfib', 'E09000033', '2026-09-01', 'of another borough', 'analyst', 'Analyst');
            insert into core.brief_comment (pack_id, comment_area_code, section_code, row_version, comment_text, author_id, author_name)
            values (1, '*', 'summary', 1, 'of all London', 'staff', 'Staff'), (1, '{Lead[0]}', 'summary', 1, 'of a borough', 'staff', 'Staff'),
                (1, 'E09000033', 'summary', 1, 'of another borough', 'staff', 'Staff');
            insert into frozen.attempt (pack_month, state, sentence) values ('2026-10-01', 'refused', 'a test');
            insert into core.data_protection_key (friendly_name, xml) values ('a key', '<key />')
            """);
        await Sql.ScalarAsync(Connections.Web, "select event_no from audit.append('u', 'U', 'signed_in', '/', null, '{}')");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>A database of a test's own, without a load.</summary>
    public Task<DatabaseConnections> NewDatabaseAsync() => postgres.CreateDatabaseAsync();

    /// <summary>A transaction of the superuser that is rolled back: what it changes is gone when it is disposed.</summary>
    public async Task<RolledBack> BeginAsync() => await RolledBack.BeginAsync(Connections);

    /// <summary>Rows of a view under a scope of the site's own login, as JSON.</summary>
    public async Task<IReadOnlyList<JsonElement>> RowsAsync(string relation, string[] scope)
    {
        await using var transaction = await BeginAsync();
        await transaction.ActAsync("fraud_web", scope);
        return await transaction.RowsAsync(relation);
    }
}
