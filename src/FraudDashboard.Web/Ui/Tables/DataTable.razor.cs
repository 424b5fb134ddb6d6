using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace FraudDashboard.Web.Ui.Tables;

/// <summary>A table of figures: semantic, sortable by links, and labelled cards on a narrow screen.</summary>
public partial class DataTable<TRow>
{
    private readonly List<DataColumn<TRow>> _columns = [];

    /// <summary>What the table holds, for a reader who cannot see it.</summary>
    [Parameter, EditorRequired]
    public string Caption { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<TRow> Rows { get; set; } = [];

    /// <summary>The columns, as <see cref="DataColumn{TRow}"/>.</summary>
    [Parameter, EditorRequired]
    public RenderFragment? Columns { get; set; }

    /// <summary>A heading row above each run of rows: the rows come in the order of their groups.</summary>
    [Parameter]
    public Func<TRow, string>? GroupBy { get; set; }

    [Parameter]
    public Func<TRow, string?>? RowClass { get; set; }

    /// <summary>Becomes labelled cards at 390 px; a table of two or three short columns need not.</summary>
    [Parameter]
    public bool IsCards { get; set; } = true;

    /// <summary>Many records of short words: their cards run on, a label before each word, instead of a line a word.</summary>
    [Parameter]
    public bool IsBrief { get; set; }

    /// <summary>The sort of the query string: a column's key, "-" in front for large before small.</summary>
    [Parameter]
    public string? Sort { get; set; }

    /// <summary>The address of this page in another order.</summary>
    [Parameter]
    public Func<string, string>? SortUrl { get; set; }

    internal void Add(DataColumn<TRow> column) => _columns.Add(column);

    private IEnumerable<IGrouping<string, TRow>> Groups => Rows.GroupBy(row => GroupBy?.Invoke(row) ?? "");

    private bool IsUp(DataColumn<TRow> column) => Sort is not null && Sort == column.SortKey;

    private bool IsDown(DataColumn<TRow> column) => Sort is ['-', .. var key] && key == column.SortKey;

    private string NextSort(DataColumn<TRow> column) =>
        IsUp(column) || (!IsDown(column) && column.SortsDescendingFirst) ? $"-{column.SortKey}" : column.SortKey!;

    private string? AriaSort(DataColumn<TRow> column) => IsUp(column) ? "ascending" : IsDown(column) ? "descending" : null;

    private MarkupString Arrow(DataColumn<TRow> column) =>
        new(IsUp(column) ? "<span aria-hidden=\"true\"> ▴</span>" : IsDown(column) ? "<span aria-hidden=\"true\"> ▾</span>" : "");
}

/// <summary>Renders its content once the columns beside it have made themselves known.</summary>
public sealed class AfterColumns : ComponentBase
{
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, ChildContent);
}
