namespace FraudDashboard.Web.Ui;

/// <summary>The state of something being read: on its way, failed, or there.</summary>
public sealed record AsyncState<T>
{
    internal AsyncState()
    {
    }

    /// <summary>What the log calls the failure.</summary>
    public string? FailureReference { get; internal init; }

    public T? Value { get; internal init; }

    public bool IsLoaded { get; internal init; }
}

/// <summary>Makes the states of an asynchronous read.</summary>
public static class AsyncState
{
    public static AsyncState<T> Loading<T>() => new();

    public static AsyncState<T> Loaded<T>(T value) => new() { Value = value, IsLoaded = true };

    public static AsyncState<T> Failed<T>(string reference) => new() { FailureReference = reference };
}
