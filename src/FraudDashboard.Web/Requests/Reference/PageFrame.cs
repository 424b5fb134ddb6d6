using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>What stands around every page: the clock, the age of the extracts, the teams in scope.</summary>
public sealed record PageFrame
{
    /// <summary>Null before any crime reports are loaded.</summary>
    public required ClockRow? Clock { get; init; }

    /// <summary>The frozen month that is read; null for what stands now.</summary>
    public FrozenMonthRow? Pack { get; init; }

    public required IReadOnlyList<ExtractAgesRow> ExtractAges { get; init; }

    public required IReadOnlyList<string> Teams { get; init; }

    /// <summary>Of the teams whose name stands for others, or for one other: the names that reports write.</summary>
    public IReadOnlyDictionary<string, string[]> WrittenTeams { get; init; } = new Dictionary<string, string[]>();

    /// <summary>London as published; empty for readers who see London itself.</summary>
    public IReadOnlyList<PublishedMeasuresRow> Published { get; init; } = [];

    /// <summary>Reads the frame with the reader's scope.</summary>
    /// <param name="session">The snapshot, reading the frozen month already where there is one.</param>
    /// <param name="pack">The frozen month; null for what stands now.</param>
    /// <param name="cancellation">Ends the queries on the server too.</param>
    public static async Task<PageFrame> ReadAsync(ReadSession session, FrozenMonthRow? pack, CancellationToken cancellation)
    {
        var reader = session.Reader;
        var teams = await TeamsQuery.RunAsync(session, reader, cancellation);
        var clock = await ClockQuery.RunAsync(session, reader, cancellation);
        return new()
        {
            Pack = pack,
            Clock = pack is null ? clock : clock! with { LatestCompleteMonth = pack.PackMonth, FreezeProblem = null },
            // How old the extracts are, is no matter of a month that is frozen.
            ExtractAges = pack is not null ? [] : await ExtractAgesQuery.RunAsync(session, reader, cancellation),
            Teams = [.. teams.Select(team => team.OwnerTeam)],
            WrittenTeams = teams.Where(team => team.WrittenTeams is not [var written] || written != team.OwnerTeam).ToDictionary(team => team.OwnerTeam, team => team.WrittenTeams),
            Published = reader.ScopeCodes.Count == 0 || reader.SeesLondon ? [] : await PublishedMeasuresQuery.RunAsync(session, reader, cancellation),
        };
    }
}
