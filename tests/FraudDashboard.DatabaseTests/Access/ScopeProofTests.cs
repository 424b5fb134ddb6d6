using System.Text.Json;
using Xunit;

namespace FraudDashboard.DatabaseTests.Access;

/// <summary>
/// Row security of every table and view of the catalogue, found in the database itself: a lead reads their rows, all of
/// them and no other; and each policy, forced security and security_invoker is needed for that.
/// </summary>
[Collection(nameof(ScopeSite))]
public sealed class ScopeProofTests(ScopeSite site)
{
    private static readonly string[] Guards =
        ["tables_force_row_security", "views_are_security_invoker", "web_role_is_harmless", "logins_are_closed", "definer_functions_are_closed"];

    // What tells whose a row is, surest first, and the query that says which values are the lead's.
    private static readonly (string Column, string Known)[] Marks =
    [
        ("scope_code", "select unnest(@scope)"),
        ("report_id", "select report_id::text from core.crime_report where scope_code = any (@scope)"),
        ("referral_ref", "select referral_ref from core.victim_care_referral where scope_code = any (@scope)"),
        ("submission_ref", "select submission_ref from core.nfib_submission where scope_code = any (@scope)"),
        ("outcome_ref", "select outcome_ref from core.nfib_outcome where scope_code = any (@scope)"),
        ("crime_ref", "select crime_ref from core.crime_report where scope_code = any (@scope)"),
        ("area_code", "select unnest(@scope)"),
    ];

    public static async Task<IReadOnlyList<string>> RelationsAsync(RolledBack transaction, string kinds, params string[] schemas) =>
        await transaction.ReadAsync<string>($"""
            select class.oid::regclass::text from pg_class as class
            inner join pg_namespace as schema on schema.oid = class.relnamespace
            where class.relkind::text = any (string_to_array('{kinds}', ',')) and schema.nspname = any (string_to_array('{string.Join(',', schemas)}', ','))
            order by 1
            """);

    [Fact]
    public async Task EveryView_UnderALeadsScope_HasTheLeadsRowsAndNoOther()
    {
        await using var transaction = await site.BeginAsync();
        var known = await KnownAsync(transaction);

        var marked = 0;
        foreach (var view in await RelationsAsync(transaction, "v", "prep", "report"))
        {
            await transaction.ActAsync("fraud_web", ScopeSite.AllLondon);
            var all = await transaction.RowsAsync(view);
            await transaction.ActAsync("fraud_web", ScopeSite.Lead);
            var own = await transaction.RowsAsync(view);
            await transaction.ActAsync("fraud_web");
            var none = await transaction.RowsAsync(view);
            if (Marks.Select(mark => mark.Column).FirstOrDefault(column => all.Any(row => row.TryGetProperty(column, out _))) is not { } mark)
            {
                continue;
            }

            marked++;
            bool IsLeads(JsonElement row) => known[mark].Contains(row.GetProperty(mark).ToString());
            Assert.True(none.Count == 0, $"{view} shows {none.Count} rows to a reader without a scope");
            Assert.All(own, row => Assert.True(IsLeads(row), $"{view} shows a lead {row}"));
            Assert.True(all.Count(IsLeads) == own.Count, $"{view}: {own.Count} rows under the lead's scope, {all.Count(IsLeads)} of London's are theirs");
        }

        Assert.True(marked > 20, $"Only {marked} views tell whose their rows are");
    }

    [Fact]
    public async Task Guards_WhereNothingWasChanged_FindNothing()
    {
        await using var transaction = await site.BeginAsync();

        Assert.Empty(await transaction.FailingAsync(Guards));
    }

    [Fact]
    public async Task EveryPolicy_Dropped_IsNoticed()
    {
        List<(string Table, string Policy)> policies;
        await using (var transaction = await site.BeginAsync())
        {
            policies = [.. (await transaction.ReadAsync<string>("""
                select polrelid::regclass::text || ' ' || polname from pg_policy order by 1
                """)).Select(text => (text.Split(' ')[0], text.Split(' ')[1]))];
        }

        Assert.True(policies.Count > 30, $"Only {policies.Count} policies");
        foreach (var (table, policy) in policies)
        {
            await AssertNoticedAsync(table, $"drop policy {policy} on {table}");
        }
    }

    [Fact]
    public async Task EveryTable_WithoutRowSecurityOrForce_IsNoticed()
    {
        foreach (var table in await NamesAsync("r,p", "core", "audit", "frozen"))
        {
            await AssertNoticedAsync(table, $"alter table {table} disable row level security");
            await AssertNoticedAsync(table, $"alter table {table} no force row level security");
        }
    }

    [Fact]
    public async Task EveryView_WithoutSecurityInvoker_IsNoticed()
    {
        foreach (var view in await NamesAsync("v", "prep", "report"))
        {
            await AssertNoticedAsync(view, $"alter view {view} set (security_invoker = false)");
        }
    }

    [Fact]
    public async Task WebRole_GivenATableOrBypass_IsNoticed()
    {
        await AssertNoticedAsync("core.team", "grant insert on core.team to fraud_web");
        await AssertNoticedAsync("core.team", "grant create on schema core to fraud_web; alter table core.team owner to fraud_web");
        await AssertNoticedAsync("core.team", "grant update (owner_team) on core.team to fraud_web");
    }

    [Theory]
    [InlineData("grant insert on core.team to fraud_editor")]
    [InlineData("grant update (owner_team) on core.team to fraud_editor")]
    [InlineData("grant delete on core.session to fraud_editor")]
    [InlineData("grant truncate on core.access_grant to fraud_editor")]
    [InlineData("grant create on schema core to fraud_editor")]
    [InlineData("alter role fraud_editor createrole")]
    public Task EditorRole_GivenMoreThanItsTwoTables_IsNoticed(string change) => AssertNoticedAsync("core.team", change);

    [Theory]
    [InlineData("alter function core.open_scope(uuid, text[]) set search_path = ''")]
    [InlineData("alter function core.find_grant(text) reset search_path")]
    [InlineData("grant execute on function core.open_session() to public")]
    public Task DefinerFunction_OpenedUp_IsNoticed(string change) => AssertNoticedAsync("core.team", change);

    private async Task<IReadOnlyList<string>> NamesAsync(string kinds, params string[] schemas)
    {
        await using var transaction = await site.BeginAsync();
        return await RelationsAsync(transaction, kinds, schemas);
    }

    /// <summary>A check finds the change, or a role reads other rows than before.</summary>
    private async Task AssertNoticedAsync(string relation, string change)
    {
        await using var transaction = await site.BeginAsync();
        await transaction.ExecuteAsync("savepoint unchanged");
        await transaction.ExecuteAsync(change);
        if ((await transaction.FailingAsync(Guards)).Count > 0)
        {
            return;
        }

        var after = await transaction.MarkAsync(relation);
        await transaction.ExecuteAsync("reset role; rollback to savepoint unchanged");
        Assert.True(after != await transaction.MarkAsync(relation), $"Nothing noticed: {change}");
    }

    private static async Task<Dictionary<string, HashSet<string>>> KnownAsync(RolledBack transaction)
    {
        await transaction.ActAsync("fraud_loader");
        var scope = $"array['{string.Join("','", ScopeSite.Lead)}']";
        var known = new Dictionary<string, HashSet<string>>();
        foreach (var (column, sql) in Marks)
        {
            known[column] = [.. await transaction.ReadAsync<string>(sql.Replace("@scope", scope, StringComparison.Ordinal))];
        }

        return known;
    }
}
