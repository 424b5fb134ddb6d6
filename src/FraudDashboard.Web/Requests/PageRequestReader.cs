using System.Globalization;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests.Reference;
using Microsoft.AspNetCore.WebUtilities;

namespace FraudDashboard.Web.Requests;

/// <summary>Makes the request of a page or a file from its query string and its reader.</summary>
public sealed class PageRequestReader(ReferenceCache reference)
{
    /// <summary>The request that a query string makes, and a sentence for each part that could not be followed.</summary>
    /// <param name="session">The snapshot in which the page or file is read.</param>
    /// <param name="query">The query string, with or without its question mark.</param>
    /// <param name="keys">The keys that the page adds to those of every page; null for none.</param>
    /// <param name="frame">What stands around the page, where it is known; null to read it.</param>
    public async Task<(PageRequest Request, IReadOnlyList<string> Warnings)> ReadAsync(
        ReadSession session, string query, PageKeys? keys, PageFrame? frame, CancellationToken cancellation)
    {
        var pack = await PackOfAsync(session, query, keys, frame, cancellation);
        frame ??= await PageFrame.ReadAsync(session, pack, cancellation);
        return Of(query, keys, await (pack is null ? reference.GetAsync(session, cancellation) : reference.GetAsync(session, pack, cancellation)), frame, session.Reader);
    }

    // From then on the session reads the pack. One that is not there is warned of, as any other value of a filter.
    private static async Task<FrozenMonthRow?> PackOfAsync(
        ReadSession session, string query, PageKeys? keys, PageFrame? frame, CancellationToken cancellation)
    {
        if (keys?.IsFrozenToo != true || !QueryHelpers.ParseQuery(query).TryGetValue(PageKeys.Pack, out var text)
            || !long.TryParse(text[0]?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var packId))
        {
            return null;
        }

        var pack = frame is null ? await FrozenMonthQuery.RunAsync(session, session.Reader, packId, cancellation) : frame.Pack;
        if (pack is not null)
        {
            await session.ReadPackAsync(pack.PackId, cancellation);
        }

        return pack;
    }

    /// <summary>
    /// The request of a page whose frame prerendering kept: at once, so that the circuit's first render shows the page and
    /// not its loading state. The lists were read a moment ago, for the prerendering; null where they were not.
    /// </summary>
    public (PageRequest Request, IReadOnlyList<string> Warnings)? OfKept(string query, PageKeys? keys, PageFrame frame, UserScope reader) =>
        (frame.Pack is { } pack ? reference.OfPack(pack.PackId) : reference.Latest) is { } lists ? Of(query, keys, lists, frame, reader) : null;

    /// <summary>The values that a query string may name.</summary>
    public static FilterLists Lists(ReferenceLists reference, PageFrame frame, UserScope reader)
    {
        var asAt = frame.Clock?.AsAtOn ?? new DateOnly(2000, 1, 1);
        var last = frame.Pack?.PackMonth ?? new DateOnly(asAt.Year, asAt.Month, 1);
        return new FilterLists
        {
            FirstMonth = frame.Pack?.FirstMonthOfReports ?? frame.Clock?.FirstMonth ?? last,
            LastMonth = last,
            Boroughs = reference.Boroughs,
            Own = reader.SeesLondon ? null : reader.ScopeCodes.ToHashSet(),
            Offences = reference.Offences,
            Rules = [.. reference.Rules.Select(rule => new Choice(rule.RuleCode, rule.Title))],
            Teams = frame.Teams,
            Pack = frame.Pack?.PackId.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static (PageRequest Request, IReadOnlyList<string> Warnings) Of(
        string query, PageKeys? keys, ReferenceLists lists, PageFrame frame, UserScope reader)
    {
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
}
