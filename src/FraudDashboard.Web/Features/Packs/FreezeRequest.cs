namespace FraudDashboard.Web.Features.Packs;

/// <summary>Which month is to be frozen, why, and who asks.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Reason">One line; kept with the pack and in the audit.</param>
/// <param name="UserId">The person's id, for the audit.</param>
/// <param name="UserName">The person's name.</param>
public sealed record FreezeRequest(DateOnly Month, string Reason, string UserId, string UserName);

/// <summary>What became of a request to freeze.</summary>
public enum FreezeState
{
    Frozen,

    /// <summary>The last version of the month says the same.</summary>
    NothingToConfirm,

    /// <summary>The month cannot be frozen, or not yet.</summary>
    Refused,

    /// <summary>What the figures are made of is not all there.</summary>
    HeldBack,
}

/// <summary>What became of a request to freeze, in a sentence.</summary>
public sealed record FreezeResult(FreezeState State, string Sentence)
{
    /// <summary>The pack that was frozen, or that says the same; null where there is none.</summary>
    public long? PackId { get; init; }
}
