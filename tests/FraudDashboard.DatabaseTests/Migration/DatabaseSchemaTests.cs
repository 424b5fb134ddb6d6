using FraudDashboard.Database.Migration;
using FraudDashboard.DatabaseTests.Support;
using Xunit;

namespace FraudDashboard.DatabaseTests.Migration;

/// <summary>sql/schema.sql, the file that a newcomer reads, is what a migration makes.</summary>
public sealed class DatabaseSchemaTests(PostgresFixture postgres)
{
    [Fact]
    public async Task SchemaFile_AgainstAMigratedDatabase_IsEqual()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var file = typeof(SqlScripts).Assembly.GetManifestResourceStream("sql/schema.sql")!;
        using var reader = new StreamReader(file);
        var kept = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").Split('\n');

        var migrated = (await DatabaseSchema.ReadAsync(database.Owner, TestContext.Current.CancellationToken)).Split('\n');

        var differing = kept.Zip(migrated).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(
            kept.SequenceEqual(migrated),
            $"sql/schema.sql is not what a migration makes, from line {differing + 1} on ({migrated.ElementAtOrDefault(differing)}): run “fraud schema --to sql/schema.sql”.");
    }

    [Theory]
    [InlineData("alter table core.team add column note text")]
    [InlineData("drop index core.assessment_late")]
    [InlineData("alter table core.load drop constraint load_counts_balance")]
    [InlineData("alter table core.tally no force row level security")]
    [InlineData("drop policy web_scope on core.tally")]
    [InlineData("grant insert on core.team to fraud_web")]
    [InlineData("drop trigger event_is_append_only on audit.event")]
    [InlineData("alter function core.open_scope(uuid, text[]) reset search_path")]
    [InlineData("grant execute on function core.open_scope(uuid, text[]) to fraud_auditor")]
    [InlineData("comment on column report.teams.owner_team is 'another'")]
    public async Task ReadAsync_ChangedDatabase_ReadsDifferently(string change)
    {
        var database = await postgres.CreateDatabaseAsync();
        var before = await DatabaseSchema.ReadAsync(database.Owner, TestContext.Current.CancellationToken);

        await Sql.ScalarAsync(database.Owner, change);

        Assert.NotEqual(before, await DatabaseSchema.ReadAsync(database.Owner, TestContext.Current.CancellationToken));
    }
}
