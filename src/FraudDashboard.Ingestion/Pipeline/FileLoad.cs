using System.Globalization;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline.Storing;
using FraudDashboard.Ingestion.Profiles;
using FraudDashboard.Ingestion.Profiles.Mapping;

namespace FraudDashboard.Ingestion.Pipeline;

/// <summary>The load of one file, in one transaction: all of it or nothing.</summary>
internal sealed class FileLoad(LoaderConnection database, long loadId, PreparedFile prepared, LoadOptions options, Action<LoadProgress> progress)
{
    private readonly LoadList _loads = new(database);
    private readonly ExtractFile _file = prepared.File;
    private readonly ExtractContract _contract = prepared.Contract;

    public async Task<LoadResult> RunAsync(CancellationToken cancellationToken)
    {
        var result = await _loads.FindAsync(_file.Sha256, prepared.Profile, cancellationToken) is { } earlier
            ? await RepeatAsync(earlier, cancellationToken)
            : await LoadAsync(cancellationToken);
        await database.ExecuteAsync("select core.purge_raw_values()", cancellationToken);
        await database.CommitAsync(LoadAuditEvent.Of(result, options), cancellationToken);
        return result;
    }

    /// <summary>The bytes are here already: nothing is read again, but a later day of reports still moves the clock.</summary>
    private async Task<LoadResult> RepeatAsync(EarlierLoad earlier, CancellationToken cancellationToken)
    {
        if (earlier.State == LoadState.Held)
        {
            throw new ExtractRefusedException($"This file is held already, as load {earlier.LoadId}: release or discard that.");
        }

        var movesClock = ExtractContracts.Find(earlier.Kind)!.MovesClock && await database.ScalarAsync<bool>(
            "select coalesce((select as_at_on < $1 from core.clock), true)", cancellationToken, prepared.AsAt);
        var result = new LoadResult
        {
            LoadId = loadId,
            FileName = _file.FileName,
            Kind = earlier.Kind,
            AsAt = prepared.AsAt,
            State = LoadState.AlreadyLoaded,
            Sentence = $"This file was loaded already, as load {earlier.LoadId} of {Date(earlier.AsAt)}{ThroughProfile}: {(movesClock ? $"nothing to store, but figures are now as at {Date(prepared.AsAt)}" : "nothing to do")}.",
            ProfileName = prepared.Profile?.Name,
            ProfileVersion = prepared.Profile?.Version,
        };
        // The clock then asks for its kind, which is that of the earlier load.
        await _loads.FinishAsync(result, [], cancellationToken);
        await StoreLoad.AssessAsync(database, loadId, cancellationToken);
        return result;
    }

    private async Task<LoadResult> LoadAsync(CancellationToken cancellationToken)
    {
        var (extract, mapping) = Open();
        using var opened = extract;
        var result = new LoadResult
        {
            LoadId = loadId,
            FileName = _file.FileName,
            Kind = _contract.Kind,
            AsAt = prepared.AsAt,
            State = LoadState.Loaded,
            UnknownColumns = mapping.UnknownColumns,
            ProfileName = prepared.Profile?.Name,
            ProfileVersion = prepared.Profile?.Version,
            MendsLoadId = await _loads.MendedAsync(_file.FileName, _contract.Kind, cancellationToken),
        };
        var columns = mapping.Columns.Select(mapped => mapped.Column).ToList();
        var store = new RowStore(database, _contract, columns, loadId);
        var pipeline = new StoreLoad(database, mapping, store, loadId);
        var copy = new LandingCopy(
            database, mapping, await AllowedCodesReader.ReadAsync(database, cancellationToken), prepared.AsAt);
        await store.EmptyLandingAsync(cancellationToken);
        result = result with { Read = await CopyAsync(copy, extract, isHeld: false, cancellationToken) };
        result = result with { NameLikenesses = await new NameComparison(database).FindAsync(copy.Names, cancellationToken) };
        List<string> notes = [.. extract.Records.Notices(mapping.NamesRead), .. await NotesAsync(result, columns, copy.MonthFirst, cancellationToken)];
        result = result with { Sentence = string.Join(" ", notes) };
        // Mended rows are few by their nature, and other rows than those of a whole file.
        result = result with
        {
            ColumnDifferences = await new ColumnGuard(database, loadId, _contract.Kind).CompareAsync(copy.Shares, result.MendsLoadId is null, cancellationToken),
        };
        var usual = result.MendsLoadId is null ? await _loads.UsualRowsAsync(_contract.Kind, loadId, cancellationToken) : null;
        return HoldReason.Of(result, usual) is { } reason
            ? await pipeline.FinishAsync(await HoldAsync(result, reason, copy, store, cancellationToken), cancellationToken)
            : await StoreAsync(
                result with { Sentence = $"{ColumnDifference.Note(result.ColumnDifferences)} {result.Sentence}".Trim(), ValueCounts = copy.ValueCounts }, pipeline, cancellationToken);
    }

    private (OpenExtract Extract, RowMapping Mapping) Open()
    {
        OpenExtract? extract = null;
        try
        {
            extract = _file.OpenRecords(prepared.Profile);
            return (extract, RowMapping.Of(_contract, extract.Header, prepared.AsAt, prepared.Profile));
        }
        catch (ExtractRefusedException refusal)
        {
            extract?.Dispose();
            throw _file.WithSheets(refusal);
        }
    }

    private Task<LoadResult> StoreAsync(LoadResult result, StoreLoad pipeline, CancellationToken cancellationToken)
    {
        return pipeline.RunAsync(result, ReadAgainAsync, Say, cancellationToken);

        async Task ReadAgainAsync(Func<IRecords, Task> read)
        {
            using var again = _file.OpenRecords(prepared.Profile);
            await read(again.Records);
        }

        void Say(LoadStage stage, LoadStep? step) => progress(new(_file.FileName, stage, result.Read, _file.ByteCount, _file.ByteCount) { Step = step });
    }

    /// <summary>Reads the file once more, now to keep its rows as they stand.</summary>
    private async Task<LoadResult> HoldAsync(
        LoadResult result, string reason, LandingCopy copy, RowStore store, CancellationToken cancellationToken)
    {
        await store.EmptyLandingAsync(cancellationToken);
        using var again = _file.OpenRecords(prepared.Profile);
        await CopyAsync(copy, again, isHeld: true, cancellationToken);
        await store.HoldAsync(cancellationToken);
        return result with
        {
            State = LoadState.Held,
            Sentence = $"{reason} {result.Sentence}".TrimEnd(),
        };
    }

    private Task<int> CopyAsync(LandingCopy copy, OpenExtract extract, bool isHeld, CancellationToken cancellationToken) =>
        copy.RunAsync(extract, isHeld, (rows, bytes) => progress(new(_file.FileName, LoadStage.Reading, rows, bytes, _file.ByteCount)), cancellationToken);

    /// <summary>What a person should know of how the file was read.</summary>
    private async Task<List<string>> NotesAsync(
        LoadResult result, IReadOnlyList<ContractColumn> columns, IReadOnlyList<(string Column, int Count)> monthFirst, CancellationToken cancellationToken)
    {
        List<string> notes = _file.OddCharactersIn(prepared.Profile) is { } odd ? [odd] : [];
        notes.AddRange(monthFirst.Select(dates =>
            $"Day or month first? {dates.Count:N0} {(dates.Count == 1 ? "date" : "dates")} of {dates.Column} can only be read with the month first, and none shows that the day comes first: if so, the dates that were read have the two exchanged. Roll the load back, and load the file through a profile whose date_format says MM/dd/yyyy."));
        var before = result.MendsLoadId is null ? await _loads.ColumnsBeforeAsync(result, cancellationToken) : [];
        if (before.Except(columns.Select(column => column.Name)).ToList() is { Count: > 0 } missing)
        {
            notes.Add($"The last such file had {string.Join(", ", missing)}, and this one has not: new rows are without, others keep what they have. If a column has a new name, correct the profile or the export.");
        }

        if (prepared.Profile is { SkipLines: > 0 and var above })
        {
            notes.Add($"{above:N0} {(above == 1 ? "line" : "lines")} above the header {(above == 1 ? "was" : "were")} passed over, as the profile says.");
        }

        if (prepared.Profile is { } profile && ProfileAssumptions.Of(profile) is { Count: > 0 } assumed)
        {
            notes.Add($"Taken for granted by the profile: {string.Join(" ", assumed)}");
        }

        notes.Add(NameLikeness.Note(result.NameLikenesses));
        notes.Add(_contract == ExtractContracts.Training ? await OlderTraining.NoteAsync(database, cancellationToken) : "");
        return [.. notes.Where(note => note.Length > 0)];
    }

    private string ThroughProfile => prepared.Profile is { } profile ? $" through the mapping profile {profile}" : "";

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
