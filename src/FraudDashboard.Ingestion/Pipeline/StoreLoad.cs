using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline.Storing;
using FraudDashboard.Ingestion.Profiles.Mapping;

namespace FraudDashboard.Ingestion.Pipeline;

/// <summary>Takes one load from landing to the figures, whether a file was given now or a held load is released.</summary>
internal sealed class StoreLoad(LoaderConnection database, RowMapping mapping, RowStore store, long loadId)
{
    private readonly LoadList _loads = new(database);

    /// <summary>Gives the load's records once more, the header passed, to whoever reads them.</summary>
    public delegate Task ReadAgain(Func<IRecords, Task> read);

    /// <summary>Stores the rows in landing, keeps the text of those rejected on the way, assesses what they touched, and counts.</summary>
    /// <param name="result">What is known of the load before it is stored.</param>
    /// <param name="readAgain">Called only where a row that passed its checks was rejected all the same.</param>
    /// <param name="begun">Called at the beginning of each stage and before each of its steps.</param>
    public async Task<LoadResult> RunAsync(
        LoadResult result, ReadAgain readAgain, Action<LoadStage, LoadStep?> begun, CancellationToken cancellationToken)
    {
        begun(LoadStage.Storing, null);
        var (inserted, updated, unchanged) = await store.StoreAsync(step => begun(LoadStage.Storing, step), cancellationToken);
        var raw = new RejectedRowText(database, mapping, loadId);
        if (await raw.WantedAsync(cancellationToken) is { Count: > 0 } wanted)
        {
            await readAgain(records => raw.KeepAsync(records, wanted, cancellationToken));
        }

        begun(LoadStage.Assessing, null);
        database.StepBegun = step => begun(LoadStage.Assessing, step);
        await AssessAsync(database, loadId, cancellationToken);
        return await FinishAsync(result with { Inserted = inserted, Updated = updated, Unchanged = unchanged }, cancellationToken);
    }

    /// <summary>Adds what is counted in the database, and writes the load's line; rows that are not accounted for break the load off.</summary>
    public async Task<LoadResult> FinishAsync(LoadResult result, CancellationToken cancellationToken)
    {
        result = result with
        {
            RejectedByCode = await _loads.RejectedByCodeAsync(loadId, cancellationToken),
            Moves = await _loads.MovesAsync(loadId, cancellationToken),
        };
        if (!result.IsBalanced)
        {
            throw new InvalidOperationException(
                $"The counts of load {loadId} do not balance ({result.FileName}): {result.Read} read, {result.Inserted} inserted, {result.Updated} updated, {result.Unchanged} unchanged, {result.Rejected} rejected.");
        }

        await _loads.FinishAsync(result, [.. mapping.Columns.Select(mapped => mapped.Column.Name)], cancellationToken);
        return result;
    }

    /// <summary>Assesses the reports that a load touched, and moves the clock to its day where it is later.</summary>
    public static Task<int> AssessAsync(LoaderConnection database, long loadId, CancellationToken cancellationToken) =>
        database.ExecuteAsync("select core.assess_load($1)", cancellationToken, loadId);
}
