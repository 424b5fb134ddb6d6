using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests.Reference;
using Microsoft.AspNetCore.WebUtilities;

namespace FraudDashboard.Web.Requests;

/// <summary>Makes the request of a page or a file from its query string and its reader.</summary>
public sealed class PageRequestReader(
    ReferenceCache reference, ClockQuery clock, ExtractAgesQuery ages, TeamsQuery teams,
    PublishedMeasuresQuery published)
{
    /// <summary>The frame of a page, read with the reader's scope.</summary>
    public async Task<PageFrame> FrameAsync(UserScope reader, CancellationToken cancellation)
    {
        var (clockRead, agesRead, teamsRead) = (
            clock.RunAsync(reader, cancellation), ages.RunAsync(reader, cancellation), teams.RunAsync(reader, cancellation));
        var publishedRead = reader.ScopeCodes.Count == 0 || reader.SeesLondon
            ? Task.FromResult<IReadOnlyList<PublishedMeasuresRow>>([]) : published.RunAsync(reader, cancellation);
        return new()
        {
            Clock = await clockRead,
            ExtractAges = await agesRead,
            Teams = [.. (await teamsRead).Select(team => team.OwnerTeam)],
            Published = await publishedRead,
        };
    }

    /// <summary>The request that a query string makes, and a sentence for each part that could not be followed.</summary>
    public async Task<(PageRequest Request, IReadOnlyList<string> Warnings)> ReadAsync(
        string query, PageKeys? keys, PageFrame? frame, UserScope reader, CancellationToken cancellation)
    {
        // A frame that prerendering kept is completed at once, so that the circuit's first render shows the page and not
        // its loading state; the lists were read a moment ago, for the prerendering.
        var lists = frame is not null && reference.Latest is { } latest ? latest : await reference.GetAsync(cancellation);
        frame ??= await FrameAsync(reader, cancellation);
        var parsed = PageFilter.Parse(QueryHelpers.ParseQuery(query), Lists(lists, frame, reader), keys);
        var request = new PageRequest
        {
            Filter = parsed.Filter,
            Reference = lists,
            Frame = frame,
            Reader = reader,
            RefusedArea = parsed.RefusedArea,
        };
        return (request, parsed.Warnings);
    }

    /// <summary>The values that a query string may name.</summary>
    public static FilterLists Lists(ReferenceLists reference, PageFrame frame, UserScope reader)
    {
        var asAt = frame.Clock?.AsAtOn ?? new DateOnly(2000, 1, 1);
        var last = new DateOnly(asAt.Year, asAt.Month, 1);
        return new FilterLists
        {
            FirstMonth = frame.Clock?.FirstMonth ?? last,
            LastMonth = last,
            Boroughs = reference.Boroughs,
            Own = reader.SeesLondon ? null : reader.ScopeCodes.ToHashSet(),
            Offences = reference.Offences,
            Rules = [.. reference.Rules.Select(rule => new Choice(rule.RuleCode, rule.Title))],
            Teams = frame.Teams,
        };
    }
}
