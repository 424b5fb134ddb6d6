using FraudDashboard.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Ui.Filters;

/// <summary>The filters of a page as a plain form of native selects, the age of its data, and what could not be followed.</summary>
public partial class FilterBar
{
    private static readonly string[] PeriodKeys = ["month", "quarter", "period"];
    private static readonly string[] AreaKeys = ["borough", "bcu"];

    /// <summary>The path of the page: the form asks for it with the new query string.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "/";

    [Parameter, EditorRequired]
    public PageFilter Filter { get; set; } = new();

    [Parameter, EditorRequired]
    public FilterLists Lists { get; set; } = null!;

    /// <summary>What the page shows when no period is asked for: "October 2026, latest settled"; null for a page without periods.</summary>
    [Parameter]
    public string? PageDefaultPeriod { get; set; }

    [Parameter]
    public bool HasArea { get; set; } = true;

    [Parameter]
    public bool HasOffence { get; set; } = true;

    /// <summary>The page's own selects, whose keys are named in <see cref="OwnKeys"/>.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Keys that the page's own selects carry.</summary>
    [Parameter]
    public IReadOnlyList<string> OwnKeys { get; set; } = [];

    /// <summary>The key of what the path names.</summary>
    [Parameter]
    public string? PathKey { get; set; }

    /// <summary>What stands beside the filters and posts for itself: export.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    [Parameter]
    public DataAge? Age { get; set; }

    [Parameter]
    public IReadOnlyList<string> Warnings { get; set; } = [];

    private string AreaValue => Filter.Area.Kind == AreaKind.NotAllocated ? Area.NoneCode : Filter.Area.Value;

    private string AreaUrl(FilterOption option) => UrlWith(AreaKeys, option.Key ?? "borough", option.Value);

    private string OffenceUrl(FilterOption option) => UrlWith(["offence"], "offence", option.Value);

    /// <summary>The page with everything that is in effect, and another value of one filter.</summary>
    private string UrlWith(string[] keys, string key, string value)
    {
        var pairs = Filter.Pairs().Where(pair => pair.Key != "after" && pair.Key != PathKey && !keys.Contains(pair.Key))
            .Append(new(key, value))
            .Where(pair => pair.Value.Length > 0)
            .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}");
        return string.Join('?', new[] { Path, string.Join('&', pairs) }.Where(part => part.Length > 0));
    }

    // All other state goes along, but never a place in a list that the new filter would change.
    private IEnumerable<KeyValuePair<string, string>> Kept => Filter.Pairs().Where(pair =>
        pair.Key != "after" && pair.Key != PathKey
        && !(PageDefaultPeriod is not null && PeriodKeys.Contains(pair.Key))
        && !(HasArea && AreaKeys.Contains(pair.Key))
        && !(HasOffence && pair.Key == "offence")
        && !OwnKeys.Contains(pair.Key));
}
