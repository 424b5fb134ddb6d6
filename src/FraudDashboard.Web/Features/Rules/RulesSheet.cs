using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Rules;

/// <summary>The table of rules, on screen and as a file; the file also says in words what each rule asks.</summary>
public static class RulesSheet
{
    public const string DefaultSort = "-gaps";

    internal const string Line = "12 months";

    public static PageKeys Keys { get; } = new() { Sorts = ["rule", "gaps", "due", "pass"], Used = PageKeys.Figures.Used, IsFrozenToo = true };

    public static ExportDefinition Definition { get; } = new("rules", "Rules", Urls.RulesPath, Keys, ReadAsync);

    public static Sheet<RuleRow> Columns { get; } = new("Rules",
    [
        new("Group", SheetKind.Text, row => row.Rule.RuleGroup, 13) { Place = ColumnPlace.File },
        new("Rule", SheetKind.Text, row => row.Title, 34) { SortKey = "rule" },
        new("What it asks", SheetKind.Text, row => row.Asks, 60) { Place = ColumnPlace.File },
        new("Gaps", SheetKind.Count, row => row.Figures.GapCount, 10) { SortKey = "gaps", SortsDescendingFirst = true },
        new("Due", SheetKind.Count, row => row.Figures.Passed.Denominator, 10, "Reports that the rule applies to, once its grace is over")
        {
            SortKey = "due",
            SortsDescendingFirst = true,
        },
        new("Pass rate", SheetKind.Rate, row => row.Figures.Passed.Rate, 11) { SortKey = "pass" },
        SheetColumn.Drawn<RuleRow>(Line),
        .. FilterWords.Whys.Select(why => new SheetColumn<RuleRow>(
            WhyTitle(why), SheetKind.Count, row => row.GapsFor(why.Value), 12, WhyMeaning(why.Value)) { Key = why.Value }),
        new("Grace", SheetKind.Text, row => row.Grace, 10)
        {
            Screen = new("Grace", "Days from recording until it is due; OUTCOME-RETURNED from the outcome"),
        },
    ]);

    private static string WhyTitle(Choice why) => why.Value == "placeholder" ? "Placeholder" : why.Label;

    private static string WhyMeaning(string why) => why switch
    {
        "missing" => "Nothing is recorded, or an answer that does not satisfy the rule",
        "placeholder" => "A placeholder such as “unknown” or “n/a” was typed",
        "invalid" => "A value is there that cannot be read",
        "inconsistent" => "The answer contradicts another answer",
        _ => "Done, but after the time allowed",
    };

    private static async Task<ExportContent> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var data = await RulesData.ReadAsync(session, request, cancellation);
        var rows = RulesViewModel.Of(request, data).Rows;
        return new(Columns.Content(rows), rows.Count, request.MonthsFor(RulesData.Measure));
    }
}
