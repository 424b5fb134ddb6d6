using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>What stands around every page: the clock, the age of the extracts, the teams in scope.</summary>
public sealed record PageFrame
{
    /// <summary>Null before any crime reports are loaded.</summary>
    public required ClockRow? Clock { get; init; }

    public required IReadOnlyList<ExtractAgesRow> ExtractAges { get; init; }

    public required IReadOnlyList<string> Teams { get; init; }

    /// <summary>Of the teams whose name stands for others, or for one other: the names that reports write.</summary>
    public IReadOnlyDictionary<string, string[]> WrittenTeams { get; init; } = new Dictionary<string, string[]>();

    /// <summary>London as published; empty for readers who see London itself.</summary>
    public IReadOnlyList<PublishedMeasuresRow> Published { get; init; } = [];

    /// <summary>Reads the frame with the reader's scope.</summary>
    public static async Task<PageFrame> ReadAsync(ReadSession session, CancellationToken cancellation)
    {
        var reader = session.Reader;
        var teams = await TeamsQuery.RunAsync(session, reader, cancellation);
        return new()
        {
            Clock = await ClockQuery.RunAsync(session, reader, cancellation),
            ExtractAges = await ExtractAgesQuery.RunAsync(session, reader, cancellation),
            Teams = [.. teams.Select(team => team.OwnerTeam)],
            WrittenTeams = teams.Where(team => team.WrittenTeams is not [var written] || written != team.OwnerTeam).ToDictionary(team => team.OwnerTeam, team => team.WrittenTeams),
            Published = reader.ScopeCodes.Count == 0 || reader.SeesLondon ? [] : await PublishedMeasuresQuery.RunAsync(session, reader, cancellation),
        };
    }
}
