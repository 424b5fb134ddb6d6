namespace FraudDashboard.Database.Audit;

/// <summary>Why a person did something, in their words: kept with what they did, and in the audit.</summary>
public static class StatedReason
{
    /// <summary>The most characters of a reason.</summary>
    public const int Longest = 500;

    /// <summary>A sentence for what is wrong with a reason; null when it can stand.</summary>
    public static string? Problem(string reason) =>
        string.IsNullOrWhiteSpace(reason) || reason.Length > Longest || reason.Any(char.IsControl)
            ? $"Say why, on one line of at most {Longest} characters."
            : null;
}
