using FraudDashboard.Tests.Support.Spreadsheets;
using FraudDashboard.Web.Exports.Excel;
using Xunit;

namespace FraudDashboard.Tests.Excel;

/// <summary>A good workbook breaks no rule, and each rule finds what breaks it.</summary>
public sealed class SpreadsheetRulesTests
{
    private static readonly Lazy<byte[]> Publication = new(() => PublicationWorkbook.Write(
        new("Fraud recording and reporting: Camden", "October 2026, version 1", "Metropolitan Police Service", "OFFICIAL", new DateTime(2026, 12, 1)),
        [
            Sheet("Cover", "Fraud recording and reporting", ["Publisher: Metropolitan Police Service."], null),
            Sheet("Contents", "Contents", ["This sheet has one table."], new("Contents", [new("Sheet", SheetKind.Text, 40)], [["Notes"], ["Measures"]]) { Links = ["Notes", "Measures"] }),
            Sheet("Notes", "Notes", ["This sheet has one table."], new("Notes", [new("Note", SheetKind.Text, 12), new("Text", SheetKind.Text, 40)], [["[note 1]", "Counts are rounded."], ["[note 2]", "Program 0.1.0."]])),
            Sheet("Measures", "Each measure in figures", ["This sheet has one table. Notes that apply, on the sheet Notes: [note 1].", "Reports of the month.", "Shorthand: [c] left out."], new("Measures",
            [
                new("Area", SheetKind.Text, 30), new("Reports (count)", SheetKind.Count), new("Complete (count)", SheetKind.Count), new("Complete (% of reports)", SheetKind.Rate),
                new("Last load", SheetKind.Date), new("Compared with all boroughs, 12 months to October 2026", SheetKind.Text, 22),
            ], [["Camden", 40, "[c]", "[c]", new DateOnly(2026, 11, 30), "In line"], ["Barnet", 60, 50, 50 / 60d, new DateOnly(2026, 11, 30), "Clearly lower"]])),
        ]).Bytes);

    private static readonly Sheet<(string Name, int Count)> Lines = new("Lines",
        [new("Line", SheetKind.Text, row => row.Name), new("Reports", SheetKind.Count, row => row.Count), new("On", SheetKind.Date, _ => new DateOnly(2026, 11, 30))]);

    public static TheoryData<string> OfAny => [.. WorkbookRules.All.Select(rule => rule.Name)];

    public static TheoryData<string> OfPublication => [.. PublicationRules.All.Except(WorkbookRules.All).Select(rule => rule.Name)];

    public static TheoryData<string> OfList => [.. WorkingListRules.All.Except(WorkbookRules.All).Select(rule => rule.Name)];

    [Fact]
    public void Publication_AsWritten_BreaksNoRule() => Assert.Empty(SpreadsheetRule.BreachesOf(PublicationRules.All, Publication.Value));

    [Theory]
    [MemberData(nameof(OfAny))]
    public void Workbook_BrokenInOneWay_BreaksThatRuleAlone(string rule) =>
        AssertBreaks(WorkbookRules.All, rule, Publication.Value, WorkbookBreak.OfAny);

    [Theory]
    [MemberData(nameof(OfPublication))]
    public void Publication_BrokenInOneWay_BreaksThatRuleAlone(string rule) =>
        AssertBreaks(PublicationRules.All, rule, Publication.Value, WorkbookBreak.OfPublication);

    [Fact]
    public async Task List_AsWritten_BreaksNoRule() => Assert.Empty(SpreadsheetRule.BreachesOf(WorkingListRules.All, await ListAsync()));

    [Theory]
    [MemberData(nameof(OfList))]
    public async Task List_BrokenInOneWay_BreaksThatRuleAlone(string rule) =>
        AssertBreaks(WorkingListRules.All, rule, await ListAsync(), WorkbookBreak.OfList);

    private static void AssertBreaks(IReadOnlyList<SpreadsheetRule> rules, string name, byte[] good, IReadOnlyList<WorkbookBreak> breaks)
    {
        var (rule, broken) = (rules.Single(one => one.Name == name), breaks.Single(one => one.Rule == name));

        var breaches = SpreadsheetRule.BreachesOf(rules, BrokenWorkbook.Of(good, broken.Change));

        Assert.Equal([$"{rule.Name} ({rule.Source}). {broken.Breach}"], breaches);
    }

    private static PublicationSheet Sheet(string tab, string title, IReadOnlyList<string> lines, PublicationTable? table) =>
        new(tab, $"{title}: Camden, October 2026", ["Protective marking: OFFICIAL.", .. lines], table);

    private static Task<byte[]> ListAsync() => Workbooks.StreamAsync(Lines.Content([("a", 1), ("b", 2)]));
}
