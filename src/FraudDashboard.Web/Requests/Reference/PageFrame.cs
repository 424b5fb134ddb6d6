using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>What stands around every page: the clock, the age of the extracts, the teams in scope.</summary>
public sealed record PageFrame
{
    /// <summary>Null before any crime reports are loaded.</summary>
    public required ClockRow? Clock { get; init; }

    public required IReadOnlyList<ExtractAgesRow> ExtractAges { get; init; }

    public required IReadOnlyList<string> Teams { get; init; }

    /// <summary>London as published; empty for readers who see London itself.</summary>
    public IReadOnlyList<PublishedMeasuresRow> Published { get; init; } = [];

    /// <summary>Reads the frame with the reader's scope.</summary>
    public static async Task<PageFrame> ReadAsync(ReadSession session, CancellationToken cancellation)
    {
        var reader = session.Reader;
        return new()
        {
            Clock = await ClockQuery.RunAsync(session, reader, cancellation),
            ExtractAges = await ExtractAgesQuery.RunAsync(session, reader, cancellation),
            Teams = [.. (await TeamsQuery.RunAsync(session, reader, cancellation)).Select(team => team.OwnerTeam)],
            Published = reader.ScopeCodes.Count == 0 || reader.SeesLondon ? [] : await PublishedMeasuresQuery.RunAsync(session, reader, cancellation),
        };
    }
}
