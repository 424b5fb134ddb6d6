using System.Diagnostics;
using FraudDashboard.DatabaseTests.Support;
using Xunit;

namespace FraudDashboard.DatabaseTests.Cli;

/// <summary>A full disk, here or of the database, is one sentence and an exit code.</summary>
public sealed class FullDiskTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Verb_WhoseDatabaseHasNoRoom_SaysSoInOneSentence()
    {
        var database = await postgres.CreateDatabaseAsync();
        await Sql.ScalarAsync(database.Owner, """
            create function core.refuse_for_want_of_room() returns trigger language plpgsql as $$
            begin
                raise exception 'could not extend file "base/5/1259": No space left on device' using errcode = 'disk_full';
            end;
            $$;
            create trigger load_has_no_room before insert on core.load for each row execute function core.refuse_for_want_of_room()
            """);
        var file = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Extracts"), "training_2026-11-02.csv", SearchOption.AllDirectories).Single();

        var (code, _, errors) = await FraudProcess.RunAsync("load", file, "--connection", database.Loader);

        Assert.Equal(2, code);
        Assert.Equal(
            "The database's disk is full (could not extend file \"base/5/1259\": No space left on device): nothing of this was stored. Make room on it, then try again.",
            errors.Trim());
    }

    [Fact]
    public async Task Verb_WhoseOwnDiskIsFull_SaysSoInOneSentence()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "crime_reports_2026-11-02.csv"), "/dev/full");

        var (code, _, errors) = await FraudProcess.RunAsync("demo", "--no-load", "--reports", "50", "--as-at", "2026-11-02", "--out", folder.Path);

        Assert.Equal(2, code);
        Assert.StartsWith("The disk is full (No space left on device", errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task Verb_WhoseOutputHasNoRoom_BlamesNoFileOfTheReaders()
    {
        var file = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Extracts"), "training_2026-11-02.csv", SearchOption.AllDirectories).Single();
        var start = new ProcessStartInfo("sh", ["-c", "dotnet \"$0\" profile propose \"$1\" --kind training > /dev/full", Path.Combine(AppContext.BaseDirectory, "fraud.dll"), file])
        {
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith("The disk is full (No space left on device", errors, StringComparison.Ordinal);
    }
}
