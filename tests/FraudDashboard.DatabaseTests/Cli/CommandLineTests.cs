using FraudDashboard.DatabaseTests.Support;
using Xunit;

namespace FraudDashboard.DatabaseTests.Cli;

public sealed class CommandLineTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData("Unrecognized command or argument 'nosuch'", "nosuch")]
    [InlineData("The database cannot be reached", "migrate", "--connection", "Host=127.0.0.1;Port=1;Username=x")]
    [InlineData("The connection string cannot be read", "migrate", "--connection", "nonsense")]
    [InlineData("is not empty and was not made by FraudDashboard", "check", "--data", "/usr")]
    public async Task Verb_CannotRun_SaysWhyInOneSentence(string sentence, params string[] arguments)
    {
        var (code, _, errors) = await FraudProcess.RunAsync(arguments);

        Assert.Equal(2, code);
        Assert.Contains(sentence, errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n', StringSplitOptions.RemoveEmptyEntries), line => line.Contains(sentence, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "--requests", "7")]
    [InlineData(false, "--sizes", "x")]
    public async Task Bench_Requests_AreRefusedWhereTooFewAreAskedForAndNotWhereTheyAreLeftOut(bool isRefused, params string[] arguments)
    {
        var (code, _, errors) = await FraudProcess.RunAsync(["bench", .. arguments]);

        Assert.Equal(2, code);
        Assert.Equal(isRefused, errors.Contains("--requests must be 8 or more", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Migrate_DatabaseUpToDate_SaysSo()
    {
        var database = await postgres.CreateDatabaseAsync();

        var (code, output, errors) = await FraudProcess.RunAsync("migrate", "--connection", database.Owner);

        Assert.Equal((0, ""), (code, errors));
        Assert.StartsWith("The database is up to date", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_TableWithoutForcedRowSecurity_NamesTheCheckAndExitsWithOne()
    {
        var database = await postgres.CreateDatabaseAsync();
        await Sql.ScalarAsync(database.Owner, "alter table core.tally no force row level security");

        var (code, output, _) = await FraudProcess.RunAsync("check", "--connection", database.Loader);

        Assert.Equal(1, code);
        Assert.Contains("tables_force_row_security does not hold: 1 row", output, StringComparison.Ordinal);
    }
}
