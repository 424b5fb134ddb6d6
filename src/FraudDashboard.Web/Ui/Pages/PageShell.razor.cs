using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Ui.Pages;

/// <summary>What stands around the figures of every page: filters, the age of the data, warnings, exports, and the four states.</summary>
public partial class PageShell<TData>
    where TData : class
{
    /// <summary>What the page loaded.</summary>
    [Parameter, EditorRequired]
    public AsyncState<TData> Of { get; set; } = AsyncState.Loading<TData>();

    [Parameter, EditorRequired]
    public PageRequest? Request { get; set; }

    [Parameter, EditorRequired]
    public FilterLists? Lists { get; set; }

    [Parameter]
    public IReadOnlyList<string> Warnings { get; set; } = [];

    /// <summary>The page's path, where the filter form goes.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    /// <summary>What the list of periods calls the page's own: "Latest settled month"; null for a page without periods.</summary>
    [Parameter]
    public string? PageDefaultPeriod { get; set; } = "Latest settled month";

    [Parameter]
    public bool HasArea { get; set; } = true;

    [Parameter]
    public bool HasOffence { get; set; } = true;

    /// <summary>What can be exported here.</summary>
    [Parameter]
    public IReadOnlyList<ExportDefinition> Exports { get; set; } = [];

    /// <summary>Stands in place of the filters, on a page of one record.</summary>
    [Parameter]
    public RenderFragment? Bar { get; set; }

    /// <summary>True for a page that has something to say before any reports are loaded.</summary>
    [Parameter]
    public bool ShowsWithoutReports { get; set; }

    /// <summary>More selects of the filter form, whose keys are named in <see cref="OwnKeys"/>.</summary>
    [Parameter]
    public RenderFragment? Selects { get; set; }

    [Parameter]
    public IReadOnlyList<string> OwnKeys { get; set; } = [];

    /// <summary>The key of what the path names: no filter sends it again, while the form of the files does.</summary>
    [Parameter]
    public string? PathKey { get; set; }

    /// <summary>What stands beside the filters and posts for itself.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    [Parameter]
    public Func<TData, bool>? IsEmpty { get; set; }

    [Parameter]
    public string EmptyTitle { get; set; } = "No reports match";

    [Parameter]
    public RenderFragment<TData>? ChildContent { get; set; }

    private bool HasNoReports => Request is { Frame.Clock: null };

    private IReadOnlyList<ExportChoice> Files => [.. Exports.Select(report => new ExportChoice(report.Key, Request is null ? report.Title : report.TitleFor(Request)))];
}
