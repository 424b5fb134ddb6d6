using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace FraudDashboard.Web.Requests;

/// <summary>All that a page's query string says: the one place where the state of a page is kept.</summary>
public sealed record PageFilter
{
    public Period Period { get; init; } = Period.PageDefault;

    public Area Area { get; init; } = Area.London;

    /// <summary>The number of the pack whose frozen month is read; null for what stands now.</summary>
    public string? Pack { get; init; }

    public string? Offence { get; init; }

    public string? Measure { get; init; }

    public string? Part { get; init; }

    public string? Rule { get; init; }

    public string? Why { get; init; }

    public string? Field { get; init; }

    public string? Agreement { get; init; }

    public string? Team { get; init; }

    /// <summary>How the reports came to the force.</summary>
    public string? Source { get; init; }

    /// <summary>The borough or Command Unit that the area is compared with; null for all London.</summary>
    public string? With { get; init; }

    public string? Status { get; init; }

    /// <summary>The age band of an open report.</summary>
    public string? Age { get; init; }

    /// <summary>The priority of a victim care referral.</summary>
    public string? Priority { get; init; }

    public string? Tab { get; init; }

    /// <summary>What a change is divided by; null for the page's own.</summary>
    public string? By { get; init; }

    /// <summary>What the months asked for are compared with; null for the months before.</summary>
    public string? Against { get; init; }

    /// <summary>Which figures a trend shows; null for those of now.</summary>
    public string? Trend { get; init; }

    /// <summary>The key of a reason for rejection: the reason is free text, which no address may hold.</summary>
    public string? Reason { get; init; }

    /// <summary>The code for which rows of a load were rejected.</summary>
    public string? Code { get; init; }

    /// <summary>The load whose rows are asked for: its page names it in the path, its file here.</summary>
    public long? Load { get; init; }

    /// <summary>The lines of the audit that are asked for, on its page.</summary>
    public AuditCriteria Audit { get; init; } = new();

    public string? Sort { get; init; }

    /// <summary>The keyset token of the page before.</summary>
    public string? After { get; init; }

    /// <summary>Reads a query string; what it does not know is answered with a warning and the default, never in silence.</summary>
    public static ParsedFilter Parse(IEnumerable<KeyValuePair<string, StringValues>> query, FilterLists lists, PageKeys? page = null) =>
        new FilterParser(lists, page ?? PageKeys.Worklist).Parse(query);

    /// <summary>Reads the query string of an address.</summary>
    public static ParsedFilter ParseUri(string uri, FilterLists lists, PageKeys? page = null) =>
        Parse(QueryHelpers.ParseQuery(new Uri(new Uri("http://site"), uri).Query), lists, page);

    /// <summary>The offence as the database has it: the empty text where none is recorded, null for all.</summary>
    public string? OffenceCode => Offence == FilterWords.None ? "" : Offence;

    /// <summary>What a page hands on to another page: frozen month, period, area and offence.</summary>
    public PageFilter CarriedOver => new() { Pack = Pack, Period = Period, Area = Area, Offence = Offence };

    /// <summary>The list behind a figure of this page.</summary>
    public PageFilter ForList(string measure, string part) => CarriedOver with { Measure = measure, Part = part };

    /// <summary>The keys in their order and their values, defaults left out.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs()
    {
        if (Period.Kind != PeriodKind.PageDefault)
        {
            yield return new(Period.Key, Period.Value);
        }

        if (Area.Kind != AreaKind.London)
        {
            yield return Area.Kind == AreaKind.Bcu ? new("bcu", Area.Value)
                : new("borough", Area.Kind == AreaKind.NotAllocated ? Area.NoneCode : Area.Value);
        }

        foreach (var key in FilterKey.All)
        {
            if (key.Get(this) is { } value)
            {
                yield return new(key.Name, value);
            }
        }

        if (Reason is not null)
        {
            yield return new("reason", Reason);
        }

        if (Load is { } load)
        {
            yield return new("load", load.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var pair in Audit.Pairs())
        {
            yield return pair;
        }

        if (Sort is not null)
        {
            yield return new("sort", Sort);
        }

        if (After is not null)
        {
            yield return new("after", After);
        }
    }

    /// <summary>"?month=2026-10&amp;borough=E09000007", or nothing when all is default.</summary>
    public string ToQuery()
    {
        var query = new StringBuilder();
        foreach (var (key, value) in Pairs())
        {
            query.Append(query.Length == 0 ? '?' : '&').Append(key).Append('=').Append(Uri.EscapeDataString(value));
        }

        return query.ToString();
    }

    public override string ToString() => ToQuery();
}
