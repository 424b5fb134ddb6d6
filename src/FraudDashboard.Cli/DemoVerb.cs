using System.CommandLine;
using FraudDashboard.Database;
using FraudDashboard.Ingestion.Demo;

namespace FraudDashboard.Cli;

/// <summary><c>fraud demo</c>: makes up extracts in realistic proportions and loads them as real ones would be.</summary>
public sealed class DemoVerb(TimeProvider clock, TextWriter output)
{
    /// <summary>The verb and its options; <paramref name="open"/> gives the database and is not called with <c>--no-load</c>.</summary>
    public Command ToCommand(Func<ParseResult, CancellationToken, Task<DemoTarget>> open)
    {
        var reports = new Option<int>("--reports") { Description = "How many reports", DefaultValueFactory = _ => DemoRequest.UsualReports };
        reports.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > DemoExtracts.MostReports)
            {
                result.AddError($"--reports must lie between 0 and {DemoExtracts.MostReports}.");
            }
        });
        var seed = new Option<long>("--seed") { Description = "The same seed gives the same extracts", DefaultValueFactory = _ => 1 };
        var asAt = new Option<DateOnly?>("--as-at") { Description = "As-at date, YYYY-MM-DD (yesterday in London unless given)" };
        var folder = new Option<string?>("--out") { Description = "Folder that keeps the files (else a temporary one)" };
        var ifEmpty = new Option<bool>("--if-empty") { Description = "Do nothing when the database holds reports" };
        var noLoad = new Option<bool>("--no-load") { Description = "Write the files only" };
        var command = new Command("demo", "Make up extracts and load them") { reports, seed, asAt, folder, ifEmpty, noLoad };
        command.Validators.Add(result =>
        {
            if (result.GetValue(noLoad) && result.GetValue(folder) is null)
            {
                result.AddError("--no-load needs --out: without either nothing would remain.");
            }
        });
        command.Runs(async (parsed, cancellationToken) =>
        {
            var request = new DemoRequest
            {
                Reports = parsed.GetValue(reports),
                Seed = parsed.GetValue(seed),
                AsAt = parsed.GetValue(asAt),
                Folder = parsed.GetValue(folder),
                OnlyIfEmpty = parsed.GetValue(ifEmpty),
                IsLoaded = !parsed.GetValue(noLoad),
            };
            await using var target = request.IsLoaded ? await open(parsed, cancellationToken) : null;
            return await RunAsync(request, target, cancellationToken);
        });
        return command;
    }

    /// <summary>Writes the files and, given a target, loads them and marks the database as demo data.</summary>
    public async Task<int> RunAsync(DemoRequest request, DemoTarget? target, CancellationToken cancellationToken)
    {
        var contents = target is null ? DatabaseContents.None : await target.ContentsAsync(cancellationToken);
        if (request.OnlyIfEmpty && contents != DatabaseContents.None)
        {
            await output.WriteLineAsync("The database holds reports already: nothing to do.");
            return 0;
        }
        if (contents == DatabaseContents.Real)
        {
            await output.WriteLineAsync("The database holds real reports: made-up ones are not mixed in. Give demo an empty database.");
            return 1;
        }
        var folder = request.Folder ?? Directory.CreateTempSubdirectory("fraud-demo-").FullName;
        try
        {
            await WriteAndLoadAsync(request, folder, target, cancellationToken);
        }
        finally
        {
            if (request.Folder is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        return 0;
    }

    private async Task WriteAndLoadAsync(
        DemoRequest request, string folder, DemoTarget? target, CancellationToken cancellationToken)
    {
        var asAt = request.AsAt ?? YesterdayInLondon();
        var files = new DemoExtracts(request.Reports, request.Seed, asAt).WriteTo(folder, cancellationToken);
        await output.WriteLineAsync($"Made up {request.Reports} reports as at {asAt:yyyy-MM-dd} (seed {request.Seed}).");
        if (target is not null)
        {
            // Marked before the load: a load that is cut short must not leave made-up records that pass for real.
            await target.MarkAsync(cancellationToken);
            await target.LoadAsync(files, asAt, cancellationToken);
        }
        if (request.Folder is not null)
        {
            await output.WriteLineAsync($"The files are in {folder}.");
        }
    }

    private DateOnly YesterdayInLondon() =>
        LondonTime.Today(clock).AddDays(-1);
}
