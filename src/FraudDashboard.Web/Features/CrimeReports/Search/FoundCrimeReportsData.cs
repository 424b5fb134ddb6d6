using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>What a search by reference found.</summary>
public sealed record FoundCrimeReportsData
{
    private const int LongestReference = 32;
    private const int FewestCharacters = 2;

    /// <summary>What was looked for; null when nothing that can begin a reference was typed.</summary>
    public required string? Reference { get; init; }

    public required IReadOnlyList<ReferencesRow> Rows { get; init; }

    /// <summary>There are more than are listed.</summary>
    public bool IsMore { get; init; }

    /// <summary>Finds reports whose reference is, or begins with, what was typed.</summary>
    public static async Task<FoundCrimeReportsData> ReadAsync(ReadSession session, string? typed, CancellationToken cancellation) =>
        Read(typed) is not { } reference ? Of(null, [])
        : Of(reference, await ReferencesQuery.RunAsync(session, session.Reader, reference, cancellation));

    public static FoundCrimeReportsData Of(string? reference, IReadOnlyList<ReferencesRow> read) => new()
    {
        Reference = reference,
        Rows = [.. read.Take(ReferencesQuery.Most)],
        IsMore = read.Count > ReferencesQuery.Most,
    };

    /// <summary>A reference as it is stored: no spaces, upper case; null when no reference can begin so.</summary>
    public static string? Read(string? typed)
    {
        var text = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not '\u200b' and not '\ufeff')).ToUpperInvariant();
        return text.Length is >= FewestCharacters and <= LongestReference
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.') ? text : null;
    }
}
