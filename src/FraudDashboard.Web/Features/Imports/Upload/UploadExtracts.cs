using FraudDashboard.Database;
using FraudDashboard.Database.Audit;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Requests;
using Microsoft.AspNetCore.Components.Forms;
using Npgsql;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>What became of an upload: the result of each file, and the sentence for what broke it off.</summary>
public sealed record UploadOutcome(IReadOnlyList<LoadResult> Results, string? Failure = null);

/// <summary>Loads the files that a browser sends, by the same loader as the command line.</summary>
public sealed partial class UploadExtracts(
    DatabaseConnections connections, TimeProvider clock, ILogger<UploadExtracts> log, AuditAnchorFile? anchors = null)
{
    public const long LargestFile = 2L * 1024 * 1024 * 1024;

    public async Task<UploadOutcome> RunAsync(
        IReadOnlyList<IBrowserFile> files, LoadOptions options, IProgress<UploadProgress> progress, CancellationToken cancellation)
    {
        using var folder = UploadFolder.Create(clock);
        List<ExtractSource> sources = [];
        foreach (var file in files.Where(file => file.Size <= LargestFile))
        {
            try
            {
                sources.Add(await folder.ReceiveAsync(file, LargestFile, progress, cancellation));
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                return new([], NotReceived(file, error, cancellation));
            }
        }

        var outcome = await LoadAsync(sources, options, progress, cancellation);
        return outcome with { Results = [.. files.Where(file => file.Size > LargestFile).Select(TooLarge), .. outcome.Results] };
    }

    // Reading rows keeps a processor busy: not on the circuit's own turn.
    private async Task<UploadOutcome> LoadAsync(
        List<ExtractSource> sources, LoadOptions options, IProgress<UploadProgress> progress, CancellationToken cancellation)
    {
        var stages = new Stages(progress);
        try
        {
            var load = new LoadExtracts(connections.Loader, clock, anchors);
            var results = await Task.Run(() => load.RunAsync(sources, options, stages, cancellation), cancellation);
            return new([.. results.Select(WithReference)]);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return new([], NotLoaded(stages, sources.Count, error, cancellation));
        }
    }

    private LoadResult TooLarge(IBrowserFile file) => new()
    {
        FileName = file.Name,
        Kind = "",
        AsAt = DateOnly.FromDateTime(clock.GetUtcNow().Date),
        State = LoadState.Refused,
        Sentence = $"The file is {LoadWords.Size(file.Size)}, and this page takes 2 GB at most: load it with “fraud load” on the server.",
    };

    private string NotReceived(IBrowserFile file, Exception error, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested
            ? "Stopped before any file was loaded: nothing has changed."
            : error is UploadRefusedException refused ? $"{refused.Message} No file was loaded and nothing has changed."
            : $"{file.Name} could not be received, so no file was loaded and nothing has changed. Choose the files and load them again; "
                + $"if it goes on, report it with the reference {Logged(error)}.";

    private string NotLoaded(Stages stages, int files, Exception error, CancellationToken cancellation)
    {
        var file = stages.Current ?? "The upload";
        var why = cancellation.IsCancellationRequested ? "it was stopped"
            : error is NpgsqlException { InnerException: not null } ? $"the database cannot be reached (reference {Logged(error)})"
            : $"the load failed (reference {Logged(error)})";
        var earlier = stages.Done == 0 ? "Nothing has changed." : "Files that were done before it stay loaded: the list of loads has them.";
        var waiting = files - stages.Done - 1;
        var others = waiting <= 0 ? "" : waiting == 1 ? " The file that waited behind it was not begun: load that again too." : $" The {Format.Count(waiting)} files that waited behind it were not begun: load those again too.";
        return $"{file} was not loaded: {why}. Nothing of it was stored, and it can be loaded again. {earlier}{others}";
    }

    private LoadResult WithReference(LoadResult result) =>
        result.Failure is { } failure ? result with { Sentence = $"{result.Sentence} Reference {Logged(failure)}." } : result;

    private string Logged(Exception error)
    {
        var reference = Guid.NewGuid().ToString("N")[..8];
        LogFailure(log, error, reference);
        return reference;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Failure {Reference} of an upload")]
    private static partial void LogFailure(ILogger log, Exception error, string reference);

    /// <summary>Passes on the loader's progress, and knows which file it was at.</summary>
    private sealed class Stages(IProgress<UploadProgress> progress) : IProgress<LoadProgress>
    {
        public string? Current { get; private set; }

        public int Done { get; private set; }

        public void Report(LoadProgress value)
        {
            Current = value.FileName;
            Done += value.Stage == LoadStage.Done ? 1 : 0;
            progress.Report(new(value.FileName, value.Stage, value.RowsRead, value.BytesRead, value.ByteCount) { Step = value.Step });
        }
    }
}
