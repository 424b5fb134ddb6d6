using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>The sheets of a pack, in their order.</summary>
internal static class PackSheets
{
    /// <summary>The shorthand of the Government Analysis Function for "not applicable".</summary>
    private const string NotApplicable = "[x]";

    private static readonly string[] Verdicts =
        ["not_sent", "awaiting", "rejected", "too_few", "too_many", "mismatch", "late", "accurate"];

    /// <summary>What each sheet holds, as the page lists it.</summary>
    public static readonly IReadOnlyList<Choice> Contents =
    [
        new("Cover", "Period, area, data as at, loads, rule version, who made it and why"),
        new("Summary", "The six measures: counts, rate, change on last month and the same month last year, target, verdict"),
        new("Completion by borough", "Reports and complete reports with the 95 % interval, compared with London"),
        new("Rules", "Each rule: due, satisfied, gaps and their reasons"),
        new("NFIB accuracy", "Submissions by verdict, by borough"),
        new("Field agreement", "Each field of the report against NFIB’s record"),
        new("Definitions", "Measures, rules and columns in words"),
    ];

    public static IReadOnlyList<SheetContent> Of(PageRequest request, PackFigures figures) =>
    [
        Summary(figures.Month).Content(figures.Measures),
        Completion(PackAreas.Whole(request)).Content(figures.Completion),
        Rules.Content(figures.Rules),
        Nfib(PackAreas.Whole(request)).Content(figures.Nfib),
        Fields.Content(figures.Fields),
        Definitions.Content(figures.Definitions),
    ];

    /// <summary>Rows that the sheets have together.</summary>
    public static int RowCount(PackFigures figures) => figures.Measures.Count + figures.Completion.Count + figures.Rules.Count
        + figures.Nfib.Count + figures.Fields.Count + figures.Definitions.Count;

    private static Sheet<PackMeasure> Summary(DateOnly month) => new("Summary",
    [
        new("Measure", SheetKind.Text, row => row.Measure.Title, 30),
        new("By", SheetKind.Text, row => row.Measure.CohortWords, 20, "The month that a report or case belongs to"),
        new("Numerator", SheetKind.Count, row => row.Value.Numerator, 12),
        new("Denominator", SheetKind.Count, row => row.Value.Denominator, 12),
        new("Rate", SheetKind.Rate, row => RateOf(row.Value), 10),
        new($"Points on {Format.Month(month.AddMonths(-1))}", SheetKind.Decimal, row => row.ChangeOn(row.Before), 16, "Change of the rate in percentage points"),
        new($"Points on {Format.Month(month.AddMonths(-12))}", SheetKind.Decimal, row => row.ChangeOn(row.YearBefore), 16, "Change of the rate in percentage points"),
        new("Target", SheetKind.Rate, row => row.Measure.Target, 10),
        new("Month settled", SheetKind.Text, row => row.Standing, 24, "[p]: provisional, may still change by ordinary work; [u]: low reliability"),
        new("Frozen", SheetKind.Text, _ => "not frozen", 12, "Figures as they stand now: a later pack of this month may differ"),
        new("Statistical verdict", SheetKind.Text, row => row.Verdict, 22, "XmR chart of the settled months"),
    ]);

    private static Sheet<PackArea> Completion(string whole) => new("Completion by borough",
    [
        .. AreaColumns,
        new("Reports", SheetKind.Count, row => row.Value.Denominator, 11),
        new("Complete", SheetKind.Count, row => row.Value.Numerator, 11),
        .. RateColumns("Completion rate", whole),
    ]);

    private static Sheet<PackArea> Nfib(string whole) => new("NFIB accuracy",
    [
        .. AreaColumns,
        new("Due", SheetKind.Count, row => row.Value.Denominator, 11, "Confirmed calls for service whose 7 days are over"),
        .. Verdicts.Select(verdict => new SheetColumn<PackArea>(
            LabelOf(FilterWords.Parts, verdict), SheetKind.Count, row => row.Counts.GetValueOrDefault(verdict), 12)),
        .. RateColumns("Accuracy rate", whole),
    ]);

    private static IReadOnlyList<SheetColumn<PackArea>> AreaColumns { get; } =
    [
        new("Command Unit", SheetKind.Text, row => row.Bcu, 20),
        new("Borough", SheetKind.Text, row => row.Name, 24),
    ];

    private static Sheet<PackRule> Rules { get; } = new("Rules",
    [
        new("Code", SheetKind.Text, row => row.Rule.RuleCode, 20),
        new("Rule", SheetKind.Text, row => row.Rule.Title, 34),
        new("Group", SheetKind.Text, row => row.Rule.RuleGroup, 13, "By month recorded, OUTCOME-RETURNED too; the measure of outcome returns goes by month of the outcome"),
        new("Due", SheetKind.Count, row => row.Passed.Denominator, 10, "Reports that the rule applies to, once its grace is over"),
        new("Satisfied", SheetKind.Count, row => row.Passed.Numerator, 10),
        new("Gaps", SheetKind.Count, row => row.Gaps, 10),
        new("Pass rate", SheetKind.Rate, row => RateOf(row.Passed), 11),
        .. FilterWords.Whys.Select(why => new SheetColumn<PackRule>(
            why.Label, SheetKind.Count, row => row.Counts.GetValueOrDefault(why.Value), 13)),
        new("Counted", SheetKind.Text, row => row.Rule.IsCounted, 10, "Whether a gap makes a report incomplete or inaccurate"),
    ]);

    private static Sheet<PackField> Fields { get; } = new("Field agreement",
    [
        new("Field", SheetKind.Text, row => row.Title, 22),
        new("Compared", SheetKind.Count, row => row.Agreeing.Denominator, 11, "Reports with an accepted submission; both blank is left out"),
        new("Agreement rate", SheetKind.Rate, row => RateOf(row.Agreeing), 12),
        .. FilterWords.Agreements.Select(agreement => new SheetColumn<PackField>(
            agreement.Label, SheetKind.Count, row => row.Counts.GetValueOrDefault(agreement.Value), 13)),
    ]);

    private static Sheet<DefinitionsRow> Definitions { get; } = new("Definitions",
    [
        new("Kind", SheetKind.Text, row => row.SubjectKind, 11),
        new("Code", SheetKind.Text, row => row.SubjectCode, 34),
        new("Name", SheetKind.Text, row => row.Title, 34),
        new("Definition", SheetKind.Text, row => row.Definition, 90),
    ]);

    private static IEnumerable<SheetColumn<PackArea>> RateColumns(string title, string whole) =>
    [
        new(title, SheetKind.Rate, row => RateOf(row.Value), 12),
        new("95 % interval from", SheetKind.Rate, row => Wilson.Of(row.Value)?.Lower, 12, "Wilson interval of the rate"),
        new("95 % interval to", SheetKind.Rate, row => Wilson.Of(row.Value)?.Upper, 12),
        new($"Compared with {whole}", SheetKind.Text, row => row.Compared, 20, "Clearly: too large to be chance. Keep an eye on it: may be chance"),
    ];

    private static object RateOf(Proportion value) => value.Rate ?? (object)NotApplicable;

    private static string LabelOf(IEnumerable<Choice> choices, string value) => choices.First(choice => choice.Value == value).Label;
}
