using System.Diagnostics;
using System.Runtime.ExceptionServices;
using FraudDashboard.Database;
using FraudDashboard.Database.Audit;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline.Storing;
using FraudDashboard.Ingestion.Profiles;

namespace FraudDashboard.Ingestion.Pipeline;

/// <summary>Loads extracts: each file in one transaction, those of one call day by day, in the contract's order within a day.</summary>
public sealed class LoadExtracts(string loaderConnection, TimeProvider clock, AuditAnchorFile? anchors = null)
{
    /// <summary>Loads the files that can be read; one that is refused, or meets a fault of the program, stops none of the others.</summary>
    /// <param name="sources">The files, in any order.</param>
    /// <param name="options">What is said about all of them.</param>
    /// <param name="progress">Told of each stage and, while rows are read, of rows and bytes.</param>
    /// <returns>One result a file, one that a mistake of the program ended among them: those that were refused before they were read come first, then the others in the order of loading.</returns>
    /// <exception cref="Npgsql.NpgsqlException">The database cannot be reached: of the file at work nothing is stored; those before it are.</exception>
    public async Task<IReadOnlyList<LoadResult>> RunAsync(
        IEnumerable<ExtractSource> sources,
        LoadOptions options,
        IProgress<LoadProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        List<LoadResult> results = [];
        List<PreparedFile> prepared = [];
        IReadOnlyList<MappingProfile>? saved = null;
        foreach (var source in sources)
        {
            var started = Stopwatch.GetTimestamp();
            progress?.Report(new(source.FileName, LoadStage.Opening, 0, 0, 0));
            saved ??= await SavedProfiles.InUseAsync(loaderConnection, cancellationToken);
            ExtractFile? file = null;
            try
            {
                file = await ExtractFile.OpenAsync(source, cancellationToken);
                prepared.Add(Prepare(file, options with { SavedProfiles = saved }));
            }
            catch (Exception error) when (EndOf(error) is not null)
            {
                results.Add(await RefuseAsync(source.FileName, new(file, null, null), error, options, started, cancellationToken));
            }
        }

        foreach (var file in prepared.OrderBy(file => file.AsAt).ThenBy(file => file.KindOrder))
        {
            results.Add(await LoadAsync(file, options, progress, cancellationToken));
        }

        return results;
    }

    private PreparedFile Prepare(ExtractFile file, LoadOptions options)
    {
        var asAt = FileIdentity.AsAtOf(options.AsAt, file.FileName, clock);
        var (contract, profile) = ProfileChoice.Of(file, options);
        return new(file, contract, profile, asAt);
    }

    private async Task<LoadResult> LoadAsync(
        PreparedFile file, LoadOptions options, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        LoadResult result;
        long? loadId = null;
        try
        {
            progress?.Report(new(file.File.FileName, LoadStage.Reading, 0, 0, file.File.ByteCount));
            await using var database = await LoaderConnection.BeginAsync(loaderConnection, anchors, cancellationToken);
            loadId = await NoteBegunAsync(file, options, cancellationToken);
            await new LoadList(database).ShowAtWorkAsync(loadId.Value, cancellationToken);
            result = await new FileLoad(database, loadId.Value, file, options, step => progress?.Report(step)).RunAsync(cancellationToken);
        }
        catch (Exception error) when (EndOf(error) is not null)
        {
            result = await RefuseAsync(file.File.FileName, new(file.File, file, loadId), error, options, started, cancellationToken);
        }

        progress?.Report(new(file.File.FileName, LoadStage.Done, result.Read, file.File.ByteCount, file.File.ByteCount));
        return result with { Seconds = Stopwatch.GetElapsedTime(started).TotalSeconds };
    }

    /// <summary>Puts a load in the list before it works: one that is broken off leaves its line, and nothing else.</summary>
    private async Task<long> NoteBegunAsync(PreparedFile file, LoadOptions options, CancellationToken cancellationToken)
    {
        await using var database = await LoaderConnection.BeginReadingAsync(loaderConnection, anchors, cancellationToken);
        var begun = ResultOf(file.File.FileName, file, options, LoadState.Begun);
        var loadId = await new LoadList(database).AddAsync(begun, new(file.File.Sha256, file.File.ByteCount), options.LoadedBy, cancellationToken);
        await database.CommitAsync(cancellationToken);
        return loadId;
    }

    /// <summary>Notes a file that was refused, or failed, in the list of loads; nothing else of it is stored.</summary>
    private async Task<LoadResult> RefuseAsync(
        string fileName, FileSoFar begun, Exception error, LoadOptions options, long started, CancellationToken cancellationToken)
    {
        var (state, sentence) = EndOf(error)!.Value;
        var result = ResultOf(fileName, begun.Prepared, options, state) with { LoadId = begun.LoadId, Sentence = sentence, Failure = state == LoadState.Failed ? error : null };
        await using var database = await LoaderConnection.BeginAsync(loaderConnection, anchors, cancellationToken);
        var loads = new LoadList(database);
        if (begun.LoadId is { } loadId)
        {
            // What went wrong after the commit, with the anchor of the audit, is not the file's.
            if (!await loads.IsBegunAsync(loadId, cancellationToken))
            {
                ExceptionDispatchInfo.Throw(error);
            }

            await loads.FinishAsync(result, [], cancellationToken);
        }
        else
        {
            var bytes = begun.Opened is { } file ? new FileBytes(file.Sha256, file.ByteCount) : FileBytes.None;
            result = result with { LoadId = await loads.AddAsync(result, bytes, options.LoadedBy, cancellationToken) };
        }

        await database.CommitAsync(LoadAuditEvent.Of(result, options), cancellationToken);
        return result with { Seconds = Stopwatch.GetElapsedTime(started).TotalSeconds };
    }

    private LoadResult ResultOf(string fileName, PreparedFile? file, LoadOptions options, string state) => new()
    {
        FileName = fileName,
        Kind = file?.Contract.Kind ?? "",
        AsAt = file?.AsAt ?? options.AsAt ?? FileIdentity.DateIn(fileName) ?? LondonTime.Today(clock),
        State = state,
        ProfileName = file?.Profile?.Name,
        ProfileVersion = file?.Profile?.Version,
    };

    /// <summary>What ends a load, and not those after it: the file is refused, or the program failed at it.</summary>
    private static (string State, string Sentence)? EndOf(Exception error) =>
        RefusalOf(error) is { } refusal ? (LoadState.Refused, refusal)
        : LoadFailure.SentenceOf(error) is { } failure ? (LoadState.Failed, failure)
        : null;

    /// <summary>The sentence for what is wrong with a file; null for what is wrong with anything else.</summary>
    private static string? RefusalOf(Exception error) => error switch
    {
        ExtractRefusedException refused => refused.Message,
        FileNotFoundException or DirectoryNotFoundException => "There is no such file: check its name and folder.",
        UnauthorizedAccessException => "The file may not be read: check who may open it, and that it is no folder.",
        _ => null,
    };

    /// <summary>How far a file had come when it was refused.</summary>
    private sealed record FileSoFar(ExtractFile? Opened, PreparedFile? Prepared, long? LoadId);
}
