using FraudDashboard.DatabaseTests.Support;
using Xunit;

namespace FraudDashboard.DatabaseTests.Cli;

/// <summary>One line and an exit code, for schedulers.</summary>
public sealed class StatusVerbTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Status_OfEachKind_IsOneLineAndAnExitCode()
    {
        using var folder = new TemporaryFolder();
        var database = await postgres.CreateDatabaseAsync();
        var page = Path.Combine(Directory.CreateDirectory(folder.Path).FullName, "page.csv");
        await File.WriteAllTextAsync(page, "<html><body>Sign in</body></html>", TestContext.Current.CancellationToken);

        var (emptyCode, empty, _) = await StatusAsync();
        await FraudProcess.RunAsync("load", page, "--connection", database.Loader);
        var (refusedCode, refused, _) = await StatusAsync();
        await Sql.ScalarAsync(database.Loader, """
            insert into core.load (kind, file_name, file_sha256, as_at_on, state)
            select kind, kind, kind, current_date, 'loaded'
            from unnest(array['crime_reports', 'nfib_submissions', 'nfib_outcomes', 'nfib_disseminations', 'victim_care_referrals', 'training']) as kind
            """);
        var (wellCode, well, _) = await StatusAsync();
        await Sql.ScalarAsync(database.Loader, "insert into core.load (kind, file_name, file_sha256, as_at_on, state) values ('training', 'x', 'x', current_date, 'held')");
        var (heldCode, held, _) = await StatusAsync();

        Assert.Equal((1, 1, 0, 1), (emptyCode, refusedCode, wellCode, heldCode));
        Assert.All([empty, refused, well, held], line => Assert.Equal(1, line.Count(character => character == '\n')));
        Assert.StartsWith("crime_reports never loaded; nfib_submissions never loaded; ", empty, StringComparison.Ordinal);
        Assert.EndsWith("; a file was refused, its kind unknown\n", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("refused", well, StringComparison.Ordinal);
        Assert.Contains(", a load is held", held, StringComparison.Ordinal);

        Task<(int Code, string Output, string Errors)> StatusAsync() => FraudProcess.RunAsync("status", "--connection", database.Cli);
    }
}
