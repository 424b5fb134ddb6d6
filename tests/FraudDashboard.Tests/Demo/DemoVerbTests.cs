using System.CommandLine;
using FraudDashboard.Cli;
using FraudDashboard.Ingestion.Demo;
using Xunit;

namespace FraudDashboard.Tests.Demo;

public sealed class DemoVerbTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly List<string> _done = [];
    private readonly CancellationToken _cancellation = TestContext.Current.CancellationToken;

    public void Dispose() => _output.Dispose();

    [Fact]
    public async Task Run_EmptyDatabase_MarksThenLoadsSixFilesAndRemovesThem()
    {
        Assert.Equal(0, await Verb().RunAsync(new DemoRequest { Reports = 5 }, Target(DatabaseContents.None), _cancellation));
        Assert.Equal("mark", _done[0]);
        Assert.Equal(6, _done.Count(step => step.EndsWith(".csv", StringComparison.Ordinal)));
        Assert.All(_done[1..], path => Assert.False(File.Exists(path)));
    }

    // 23:30 UTC in July is the next day in London already.
    [Fact]
    public async Task Run_NoAsAtDate_YesterdayInLondon()
    {
        await Verb(new DateTimeOffset(2026, 7, 9, 23, 30, 0, TimeSpan.Zero)).RunAsync(new DemoRequest { Reports = 0 }, Target(DatabaseContents.None), _cancellation);
        Assert.Equal("crime_reports_2026-07-09.csv", Path.GetFileName(_done[1]));
    }

    [Theory]
    [InlineData(DatabaseContents.MadeUp, true, 0, 0)]
    [InlineData(DatabaseContents.Real, true, 0, 0)]
    [InlineData(DatabaseContents.Real, false, 1, 0)]
    [InlineData(DatabaseContents.MadeUp, false, 0, 7)]
    public async Task Run_DatabaseHoldsReports_LoadsOnlyOverMadeUpOnes(DatabaseContents contents, bool onlyIfEmpty, int exit, int steps)
    {
        var request = new DemoRequest { Reports = 0, OnlyIfEmpty = onlyIfEmpty };
        Assert.Equal(exit, await Verb().RunAsync(request, Target(contents), _cancellation));
        Assert.Equal(steps, _done.Count);
    }

    [Fact]
    public async Task Command_NoLoadWithFolder_WritesFilesWithoutADatabase()
    {
        var folder = Directory.CreateTempSubdirectory("demo-verb-").FullName;
        try
        {
            var exit = await Parse($"demo --reports 3 --seed 9 --as-at 2026-11-24 --no-load --out {folder}").InvokeAsync(cancellationToken: _cancellation);
            Assert.Equal(0, exit);
            Assert.Equal(6, Directory.GetFiles(folder, "*_2026-11-24.csv").Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("demo --no-load")]
    [InlineData("demo --reports -1")]
    [InlineData("demo --as-at yesterday")]
    public void Command_WrongOptions_IsRefused(string line) => Assert.NotEmpty(Parse(line).Errors);

    private ParseResult Parse(string line) => new RootCommand
    {
        Verb().ToCommand((_, _) => throw new InvalidOperationException("No database is asked for.")),
    }.Parse(line);

    private DemoVerb Verb(DateTimeOffset? now = null) =>
        new(new StoppedClock(now ?? new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero)), _output);

    private DemoTarget Target(DatabaseContents contents) => new(
        _ => Task.FromResult(contents),
        _ =>
        {
            _done.Add("mark");
            return Task.CompletedTask;
        },
        (files, _, _) =>
        {
            _done.AddRange(files);
            Assert.All(files, file => Assert.True(File.Exists(file)));
            return Task.CompletedTask;
        });

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
