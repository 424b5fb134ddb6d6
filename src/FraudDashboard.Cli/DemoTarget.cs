using FraudDashboard.Database.Demo;

namespace FraudDashboard.Cli;

/// <summary>The database that demo extracts go into.</summary>
/// <param name="HeldAsync">What it holds already.</param>
/// <param name="MarkAsync">Marks what it holds as made up.</param>
/// <param name="LoadAsync">Loads the files, given in load order, with their as-at date; throws when one is refused.</param>
public sealed record DemoTarget(
    Func<CancellationToken, Task<RecordsHeld>> HeldAsync,
    Func<CancellationToken, Task> MarkAsync,
    Func<IReadOnlyList<string>, DateOnly, CancellationToken, Task> LoadAsync);
