using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>What a search by reference found.</summary>
public sealed record FoundCrimeReportsData
{
    private const int LongestReference = 32;

    // Of fewer, too many references hold them: only a reference that is no longer is found.
    private const int FewestOfAPart = 4;

    /// <summary>What was looked for; null when nothing that a reference can hold was typed.</summary>
    public required string? Reference { get; init; }

    public required IReadOnlyList<ReferencesRow> Rows { get; init; }

    /// <summary>Whether only a reference that is no longer was looked for.</summary>
    public bool IsWhole => Reference?.Length < FewestOfAPart;

    /// <summary>There are more than are listed.</summary>
    public bool IsMore { get; init; }

    /// <summary>Finds reports whose reference holds what was typed, or is it.</summary>
    public static async Task<FoundCrimeReportsData> ReadAsync(ReadSession session, string? typed, CancellationToken cancellation)
    {
        if (Read(typed) is not { } reference)
        {
            return Of(null, []);
        }

        Task<IReadOnlyList<ReferencesRow>> FindAsync(bool isWhole) => ReferencesQuery.RunAsync(session, session.Reader, reference, isWhole, cancellation);
        var rows = await FindAsync(reference.Length < FewestOfAPart);
        if (rows.Count <= ReferencesQuery.Most || rows.Any(row => row.CrimeRef == reference))
        {
            return Of(reference, rows);
        }

        // Among so many the one that is meant may not be listed.
        return Of(reference, [.. await FindAsync(isWhole: true), .. rows]);
    }

    public static FoundCrimeReportsData Of(string? reference, IReadOnlyList<ReferencesRow> read) => new()
    {
        Reference = reference,
        Rows = [.. read.Take(ReferencesQuery.Most)],
        IsMore = read.Count > ReferencesQuery.Most,
    };

    /// <summary>A reference as it is stored: no spaces, upper case; null when no reference can hold it.</summary>
    public static string? Read(string? typed)
    {
        var text = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not '\u200b' and not '\ufeff')).ToUpperInvariant();
        return text.Length is > 0 and <= LongestReference
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.') ? text : null;
    }
}
