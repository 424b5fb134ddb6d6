using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>What the list of crime reports shows: its title, its tabs or chips, and its rows as tasks.</summary>
public sealed record CrimeReportsViewModel
{
    public required string Finding { get; init; }

    /// <summary>The rules that most reports lack, each with the address of their list; empty for most lists.</summary>
    public required IReadOnlyList<MissingRule> MostMissing { get; init; }

    /// <summary>How many of the reports with gaps are finalised, on the tab of open ones; null elsewhere, and where none is.</summary>
    public required FinalisedShare? Finalised { get; init; }

    /// <summary>"Longest late first."</summary>
    public required string OrderWords { get; init; }

    /// <summary>The tabs of a worklist; none where the list is behind a figure.</summary>
    public required IReadOnlyList<TabLinks.Tab> Tabs { get; init; }

    /// <summary>What a list behind a figure is narrowed to; none on a worklist.</summary>
    public required IReadOnlyList<FilterChip> Chips { get; init; }

    /// <summary>Everything that needs putting right, in the same area.</summary>
    public required string AllHref { get; init; }

    public required IReadOnlyList<WorklistRow> Rows { get; init; }

    /// <summary>What an empty list says, as a title and a sentence.</summary>
    public required (string Title, string Sentence) Empty { get; init; }

    /// <summary>The first page, from a later one.</summary>
    public required string? StartHref { get; init; }

    public required string? NextHref { get; init; }

    public static CrimeReportsViewModel Of(PageRequest request, CrimeReportsData data)
    {
        var filter = request.Filter;
        var isBehindFigure = filter.IsBehindFigure();
        return new()
        {
            Finding = ListTitle.Of(request, data.Count, data.Tabs.GetValueOrDefault("due-soon")),
            MostMissing = [.. data.MostMissing.Select(row => MissingRuleOf(request, row))],
            Finalised = FinalisedShare.Of(request, data),
            OrderWords = FilterWords.Label(FilterWords.ReportSorts, data.Sort) + ".",
            Tabs = isBehindFigure ? [] : TabsOf(request, data),
            Chips = isBehindFigure ? FilterChips.Of(request) : [],
            AllHref = Urls.CrimeReports(filter.CarriedOver with { Period = Period.PageDefault }),
            Rows = [.. data.Rows.Select(row => WorklistRow.Of(row, request))],
            Empty = (
                data.Count.Rows == 0 ? "Nothing to do here" : "There are no rows after this place",
                filter with { Tab = null, Sort = null, After = null } != new PageFilter()
                    ? "No report fits the filters above." : "No report of this kind is open."),
            StartHref = data.First > 1 ? Urls.CrimeReports(filter with { After = null }) : null,
            NextHref = data.Next is { } next ? Urls.CrimeReports(filter with { After = next }) : null,
        };
    }

    private static MissingRule MissingRuleOf(PageRequest request, MostMissingRow row)
    {
        var title = request.Reference.Rules.Single(rule => rule.RuleCode == row.SubjectCode).Title;
        var filter = request.Filter with { Tab = request.Filter.Tab ?? CrimeReportList.DefaultTab, Sort = null, After = null, Rule = row.SubjectCode };
        return new(char.ToLowerInvariant(title[0]) + title[1..], row.ReportCount, Urls.CrimeReports(filter));
    }

    // A tab that only its rows could count goes without a number, until it is the one that is shown.
    private static IReadOnlyList<TabLinks.Tab> TabsOf(PageRequest request, CrimeReportsData data) =>
    [
        .. from tab in FilterWords.Tabs
           let isOn = tab == (request.Filter.Tab ?? CrimeReportList.DefaultTab)
           let count = isOn ? data.Count : data.Tabs.GetValueOrDefault(tab)
           select new TabLinks.Tab(request.Reference.TabLabel(tab), count?.Rows, Urls.CrimeReports(request.Filter.OnTab(tab)), isOn)
           {
               IsMore = count?.IsMore == true,
           },
    ];
}

/// <summary>"315 of 343 reports with gaps are finalised": how many, of how many, and the address of their list.</summary>
public sealed record FinalisedShare(long Finalised, long All, string Href)
{
    public static FinalisedShare? Of(PageRequest request, CrimeReportsData data) =>
        (request.Filter.Tab ?? CrimeReportList.DefaultTab) == CrimeReportList.DefaultTab
        && data.Tabs.GetValueOrDefault("finalised") is { IsMore: false, Rows: > 0 } finalised
        && data.Tabs.GetValueOrDefault(CrimeReportList.DefaultTab) is { IsMore: false } open
            ? new(finalised.Rows, finalised.Rows + open.Rows, Urls.CrimeReports(request.Filter.OnTab("finalised"))) : null;
}

/// <summary>A rule that many reports lack: its title within a sentence, how many, and the address of their list.</summary>
public sealed record MissingRule(string Title, long Reports, string Href);
