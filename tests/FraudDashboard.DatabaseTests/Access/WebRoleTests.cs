using FraudDashboard.Database;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Hosting;
using Npgsql;
using Xunit;

namespace FraudDashboard.DatabaseTests.Access;

/// <summary>What the site looks for in its own roles before it starts.</summary>
public sealed class WebRoleTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Roles_ThatMigrationMade_AreHarmless()
    {
        var database = await postgres.CreateDatabaseAsync();

        Assert.Empty(await FaultsAsync(database.Web, []));
        Assert.Empty(await FaultsAsync(database.Editor, EditedTables.All));
    }

    [Theory]
    [InlineData("createrole", "", "is a superuser, creates roles or bypasses row security")]
    [InlineData("bypassrls", "", "is a superuser, creates roles or bypasses row security")]
    [InlineData("superuser", "", "is a superuser, creates roles or bypasses row security")]
    [InlineData("", "grant fraud_owner to $", "owns or is a member of the owner of ")]
    [InlineData("", "alter table core.team owner to $", "owns or is a member of the owner of core.team")]
    [InlineData("", "grant insert on core.team to $", "may write core.team")]
    [InlineData("", "grant update (owner_team) on core.team to $", "may write core.team")]
    [InlineData("", "grant delete on core.session to $", "may write core.session")]
    [InlineData("", "grant truncate on core.access_grant to $", "may write core.access_grant")]
    public async Task EditorRole_WithMoreThanItNeeds_IsFound(string attribute, string grant, string fault)
    {
        var database = await postgres.CreateDatabaseAsync();
        var editor = await MakeEditorAsync(database, attribute);
        try
        {
            if (grant.Length > 0)
            {
                await Sql.PastRowSecurityAsync(database, grant.Replace("$", editor.Username, StringComparison.Ordinal));
            }

            Assert.Contains(await FaultsAsync(editor.ConnectionString, EditedTables.All), found => found.StartsWith(fault, StringComparison.Ordinal));
        }
        finally
        {
            await Sql.PastRowSecurityAsync(database, $"reassign owned by {editor.Username} to fraud_owner; drop owned by {editor.Username}; drop role {editor.Username}");
        }
    }

    [Fact]
    public async Task WebRole_ThatMayEdit_IsFound()
    {
        var database = await postgres.CreateDatabaseAsync();

        Assert.Contains("may write core.access_grant", await FaultsAsync(database.Editor, []));
    }

    /// <summary>A login like the one that migration makes, of this test alone: roles belong to the whole server.</summary>
    private static async Task<NpgsqlConnectionStringBuilder> MakeEditorAsync(DatabaseConnections database, string attribute)
    {
        var editor = new NpgsqlConnectionStringBuilder(database.Editor) { Username = $"editor_{Guid.NewGuid():N}", Password = "a-test", Pooling = false };
        await Sql.PastRowSecurityAsync(database, $"create role {editor.Username} login password 'a-test' {attribute} in role fraud_editor");
        return editor;
    }

    private static Task<IReadOnlyList<string>> FaultsAsync(string connection, IReadOnlyList<string> editedTables) =>
        WebRole.FaultsAsync(connection, editedTables, TestContext.Current.CancellationToken);
}
