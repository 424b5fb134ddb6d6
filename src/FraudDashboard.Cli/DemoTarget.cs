using FraudDashboard.Ingestion.Demo;

namespace FraudDashboard.Cli;

/// <summary>The database that demo extracts go into.</summary>
/// <param name="ContentsAsync">What it holds already.</param>
/// <param name="MarkAsync">Marks what it holds as made up.</param>
/// <param name="LoadAsync">Loads the files, given in load order, with their as-at date; throws when one is refused.</param>
/// <param name="Database">What is let go when the verb is done.</param>
public sealed record DemoTarget(
    Func<CancellationToken, Task<DatabaseContents>> ContentsAsync,
    Func<CancellationToken, Task> MarkAsync,
    Func<IReadOnlyList<string>, DateOnly, CancellationToken, Task> LoadAsync,
    IAsyncDisposable? Database = null) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Database?.DisposeAsync() ?? ValueTask.CompletedTask;
}
