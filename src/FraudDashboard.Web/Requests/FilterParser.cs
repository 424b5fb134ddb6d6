using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace FraudDashboard.Web.Requests;

/// <summary>Reads one query string.</summary>
internal sealed class FilterParser(FilterLists lists, PageKeys page)
{
    private const int LongestToken = 300;
    private const int LongestText = 100;
    private static readonly string[] PeriodKeys = ["month", "quarter", "period"];
    private static readonly string[] AreaKeys = ["borough", "bcu", "area"];
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private readonly List<string> _warnings = [];
    private readonly List<string> _areas = [];
    private string? _refusedArea;
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public ParsedFilter Parse(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        Collect(query);
        var filter = new PageFilter { Period = ReadPeriod(), Area = ReadArea() };
        foreach (var key in FilterKey.All)
        {
            if (Word(key.Name, key.Noun, key.Allowed(lists)) is { } value && IsOfPage(key, value))
            {
                filter = key.Set(filter, value);
            }
        }

        filter = filter with
        {
            Sort = Word("sort", "an order of this page", page.IsTurnable ? page.Sorts.SelectMany(sort => new[] { sort, $"-{sort}" }) : page.Sorts),
            Reason = ReadToken("reason", "The reason cannot be read: all reasons are shown."),
            After = ReadToken("after", "The place in the list cannot be read: the first page is shown."),
            Load = ReadLoad(),
            Audit = ReadAudit(),
        };
        return new ParsedFilter(WithItsSort(WithoutIdle(filter)), _warnings) { RefusedArea = _refusedArea };
    }

    private bool IsOfPage(FilterKey key, string value)
    {
        var isKnown = !page.Words.TryGetValue(key.Name, out var words) || words.Contains(value);
        if (!isKnown)
        {
            _warnings.Add($"{Quoted(value)} is not {key.Noun} that this page shows: it is left out.");
        }

        return isKnown;
    }

    private PageFilter WithoutIdle(PageFilter filter)
    {
        foreach (var key in FilterKey.All.Where(key => page.Idle?.Invoke(filter).Contains(key.Name) == true && key.Get(filter) is not null).ToList())
        {
            _warnings.Add($"{Quoted(key.Name)} says nothing beside the other filters of this list: it is left out.");
            filter = key.Set(filter, null);
        }

        return filter;
    }

    private PageFilter WithItsSort(PageFilter filter)
    {
        if (filter.Sort is not { } sort || page.SortsOf?.Invoke(filter).Contains(sort) != false)
        {
            return filter;
        }

        _warnings.Add($"{Quoted(sort)} is not an order of this list: its own order is shown.");
        // A place in an order says nothing of another.
        return filter with { Sort = null, After = null };
    }

    private void Collect(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        foreach (var (key, values) in query)
        {
            var given = values.Select(value => value?.Trim()).Where(value => !string.IsNullOrEmpty(value)).Distinct().ToList();
            // An area that a page does not use may still be one that the reader is refused.
            _areas.AddRange(IsKnown(key) && (AreaKeys.Contains(key, StringComparer.OrdinalIgnoreCase) || Same(key, "with")) ? given.OfType<string>() : []);
            if (!IsKnown(key) || (given.Count > 0 && !page.Uses(UsedAs(key))))
            {
                _warnings.Add($"{Quoted(key)} is not a filter of this page and is left out.");
            }
            else if (given.Count > 0)
            {
                _values[key] = given[0]!;
                if (given.Count > 1)
                {
                    _warnings.Add($"There are {given.Count} values for {key}: {Quoted(given[0]!)} is used.");
                }
            }
        }
    }

    private bool IsKnown(string key) =>
        PeriodKeys.Contains(key, StringComparer.OrdinalIgnoreCase) || AreaKeys.Contains(key, StringComparer.OrdinalIgnoreCase)
        || FilterKey.All.Any(known => Same(known.Name, key)) || Same(key, "sort") || Same(key, "after") || Same(key, "reason") || Same(key, "load")
        || page.Others.Contains(key, StringComparer.OrdinalIgnoreCase);

    private static string UsedAs(string key) => PeriodKeys.Contains(key, StringComparer.OrdinalIgnoreCase) ? PageKeys.Period
        : AreaKeys.Contains(key, StringComparer.OrdinalIgnoreCase) ? PageKeys.Area : key;

    // Any of the keys carries any kind of period, so that one native select can post them all.
    private Period ReadPeriod()
    {
        if (One(PeriodKeys) is not { } text)
        {
            return Period.PageDefault;
        }

        if (Period.Read(text) is { } period && HasReports(period))
        {
            return period;
        }

        _warnings.Add($"{Quoted(text)} is not a period with reports ({Month(lists.FirstMonth)} to {Month(lists.LastMonth)}): the page’s own period is shown.");
        return Period.PageDefault;
    }

    private bool HasReports(Period period)
    {
        if (lists.Pack is not null)
        {
            return lists.IsKept(period);
        }

        var range = period.Range(lists.FirstMonth, lists.LastMonth);
        return range.ToMonth >= lists.FirstMonth && range.FromMonth <= lists.LastMonth;
    }

    private Area ReadArea()
    {
        // Whichever of several would be used: a reader of some boroughs has asked for what is not theirs.
        _refusedArea = lists.Own is not { Count: > 0 } ? null
            : _areas.Where(text => Find(text) is null).Select(text => Existing(text) ?? Area.UnknownCode).FirstOrDefault();
        if (One(AreaKeys) is not { } text)
        {
            return Area.London;
        }

        if (Find(text) is { } area)
        {
            return area;
        }

        if (lists.Own is { Count: > 0 } && Existing(text) is not null)
        {
            _warnings.Add($"{Quoted(text)} is not among your boroughs: {(lists.Own.Count == 1 ? lists.WholeLabel : "your boroughs")} {(lists.Own.Count == 1 ? "is" : "are")} shown.");
            return Area.London;
        }

        _warnings.Add($"{Quoted(text)} is not a borough or Basic Command Unit of the Metropolitan Police: {(lists.Own is null ? "all London is" : "your own are")} shown.");
        return Area.London;
    }

    /// <summary>The area that a text names among those that the reader may see.</summary>
    private Area? Find(string text) =>
        Same(text, "london") ? Area.London
        : Same(text, Area.NoneCode) ? (lists.Own is null ? Area.NotAllocated : null)
        : lists.MpsBoroughs.FirstOrDefault(borough => Same(borough.Code, text)) is { } found ? Area.Borough(found.Code)
        : lists.Bcus.FirstOrDefault(bcu => Same(bcu, text) && lists.IsWhole(bcu)) is { } name ? Area.Bcu(name)
        : null;

    /// <summary>An area that there is, whoever may see it, by the name that the lists have for it.</summary>
    private string? Existing(string text) => Same(text, Area.NoneCode) ? Area.NoneCode
        : lists.Boroughs.Where(borough => borough.IsMps).SelectMany(borough => new[] { borough.Code, borough.BcuName })
            .OfType<string>().FirstOrDefault(known => Same(known, text));

    private string? One(string[] keys)
    {
        var given = keys.Where(_values.ContainsKey).ToList();
        if (given.Count > 1)
        {
            _warnings.Add($"The address names both {given[0]} and {given[1]}: {given[0]} is used.");
        }

        return given.Count == 0 ? null : _values[given[0]];
    }

    private string? Word(string key, string noun, IEnumerable<string> allowed)
    {
        if (!_values.TryGetValue(key, out var text))
        {
            return null;
        }

        var word = allowed.FirstOrDefault(value => Same(value, text));
        if (word is null)
        {
            _warnings.Add($"{Quoted(text)} is not {noun}: it is left out.");
        }

        return word;
    }

    private string? ReadToken(string key, string warning)
    {
        if (!_values.TryGetValue(key, out var token) || (token.Length <= LongestToken && !token.AsSpan().ContainsAnyExcept(TokenCharacters)))
        {
            return token;
        }

        _warnings.Add(warning);
        return null;
    }

    // Other pages have none of these keys: they warned of them already.
    private AuditCriteria ReadAudit() => !page.Others.Contains("who") ? new() : new()
    {
        Who = ReadText("who"),
        Action = Word("action", "a kind of action", FilterWords.AuditActions.Select(action => action.Value)),
        From = ReadDay("from"),
        To = ReadDay("to"),
        Subject = ReadText("subject"),
    };

    private string? ReadText(string key)
    {
        if (!_values.TryGetValue(key, out var text) || (text.Length <= LongestText && !text.Any(char.IsControl)))
        {
            return text;
        }

        _warnings.Add($"{Quoted(text)} is too long or has characters that nobody types: it is left out.");
        return null;
    }

    private DateOnly? ReadDay(string key)
    {
        if (!_values.TryGetValue(key, out var text))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
        {
            return day;
        }

        _warnings.Add($"{Quoted(text)} is not a day as YYYY-MM-DD: it is left out.");
        return null;
    }

    private long? ReadLoad()
    {
        if (!_values.TryGetValue("load", out var text))
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var load))
        {
            return load;
        }

        _warnings.Add($"{Quoted(text)} is not the number of a load: it is left out.");
        return null;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static string Month(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    // What was typed is shown back, short and without characters that could turn the sentence round.
    private static string Quoted(string text)
    {
        var safe = string.Concat(text.EnumerateRunes()
            .Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            .Take(40).Select(rune => rune.ToString()));
        return $"“{safe}”";
    }
}
