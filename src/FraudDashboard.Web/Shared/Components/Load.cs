namespace FraudDashboard.Web.Shared.Components;

/// <summary>The state of something being read: on its way, failed, or there.</summary>
public sealed record Load<T>
{
    internal Load()
    {
    }

    /// <summary>What the log calls the failure.</summary>
    public string? FailureReference { get; internal init; }

    public T? Value { get; internal init; }

    public bool IsLoaded { get; internal init; }
}

/// <summary>Makes the states of a load.</summary>
public static class Load
{
    public static Load<T> Loading<T>() => new();

    public static Load<T> Loaded<T>(T value) => new() { Value = value, IsLoaded = true };

    public static Load<T> Failed<T>(string reference) => new() { FailureReference = reference };
}
