namespace FraudDashboard.Database.Sessions;

/// <summary>Whose rows a reader may see: what row security reads in the transaction.</summary>
/// <param name="UserName">Who reads, as written in files and the audit.</param>
/// <param name="ScopeCodes">Borough codes, and <c>none</c>, <c>orphan</c> and <c>*</c> (force-wide tallies) for those who may.</param>
/// <param name="MayReadRaw">Whether raw values in quarantine may be read (analysts).</param>
public sealed record UserScope(string UserName, IReadOnlyList<string> ScopeCodes, bool MayReadRaw = false)
{
    /// <summary>The scope of tallies of all London, which no borough's reader has.</summary>
    public const string AllLondonCode = "*";

    /// <summary>The identity provider's id of the person; empty where the program itself reads.</summary>
    public string UserId { get; init; } = "";

    /// <summary>The session that must still be open at each reading; null where the program itself reads.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>Every row of the force: what the command line reads with, and the most that a role can have.</summary>
    public static UserScope AllLondon { get; } = new(
        "All London",
        [.. Enumerable.Range(2, 32).Select(n => $"E090000{n:00}"), "none", "orphan", AllLondonCode],
        MayReadRaw: true);

    /// <summary>Whether another scope opens the same rows to the same session.</summary>
    internal bool IsSameAs(UserScope other) =>
        SessionId == other.SessionId && ScopeCodes.SequenceEqual(other.ScopeCodes);

    /// <summary>False for a reader of some boroughs: their sum is never London.</summary>
    public bool SeesLondon => ScopeCodes.Contains(AllLondonCode);

    /// <summary>Asked ∩ allowed: the scope narrowed to an area, so that queries carry no borough predicate.</summary>
    public UserScope Narrow(IReadOnlyCollection<string>? askedCodes) =>
        askedCodes is null ? this : this with { ScopeCodes = [.. ScopeCodes.Where(askedCodes.Contains)] };
}
