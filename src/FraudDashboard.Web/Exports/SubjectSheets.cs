using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Measures.Subjects;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Exports;

/// <summary>The tables of the page of one measure or rule, on screen and as files: boroughs, teams, and what is wrong with those that fail.</summary>
public static class SubjectSheets
{
    internal const string Name = "name";
    internal const string Rate = "rate";
    internal const string Counts = "counts";
    internal const string Interval = "interval";
    internal const string Compared = "compared";
    internal const string Part = "part";
    internal const string Share = "share";

    /// <summary>What names the measure in the address of a file: the page names it in its path.</summary>
    public static PageKeys MeasureKeys { get; } = new()
    {
        Used = [.. PageKeys.Changes.Used!, "measure"],
        Words = new Dictionary<string, IReadOnlyList<string>> { ["measure"] = [.. Headlines.Codes, "disseminations"] },
    };

    /// <summary>What names the rule.</summary>
    public static PageKeys RuleKeys { get; } = new() { Used = [.. PageKeys.Changes.Used!, "rule"] };

    public static IReadOnlyList<ExportDefinition> OfMeasure { get; } =
    [
        Define("measure-boroughs", "One measure by borough", false, BoroughsOf),
        Define("measure-teams", "One measure by team", false, TeamsOf),
        Define("measure-faults", "One measure by what is wrong", false, PartsOf),
        Define("measure-change", "Why one measure changed", false, ChangeOf),
        TrendSheet.Define("measure-months", "One measure by month", Urls.MeasuresPath, MeasureKeys, false),
    ];

    public static IReadOnlyList<ExportDefinition> OfRule { get; } =
    [
        Define("rule-boroughs", "One rule by borough", true, BoroughsOf),
        Define("rule-teams", "One rule by team", true, TeamsOf),
        Define("rule-reasons", "One rule by reason", true, PartsOf),
        Define("rule-change", "Why one rule changed", true, ChangeOf),
        TrendSheet.Define("rule-months", "One rule by month", Urls.RulesPath, RuleKeys, true),
    ];

    /// <summary>The boroughs or teams of a measure or rule, compared with a whole.</summary>
    internal static Sheet<SubjectRow> Rows(MeasuredSubject subject, string title, string name, string whole, Proportion? wholeRate)
    {
        var isByArea = name == "Borough";
        SheetColumn<SubjectRow>?[] columns =
        [
            new(name, SheetKind.Text, row => row.Name, 28) { Key = Name },
            isByArea ? new("Command Unit", SheetKind.Text, row => row.Group, 18) { Place = ColumnPlace.File } : null,
            new(subject.IsRule ? "Pass rate" : subject.Title, SheetKind.Rate, row => row.Value.Rate ?? (object)"[z]", 14, "[z]: none due yet") { Key = Rate, Screen = new(subject.IsRule ? "Pass rate" : "Rate") },
            new("Low reliability", SheetKind.Text, row => row.Value.IsLowReliability ? "[u]" : null, 12, "[u]: fewer than 10") { Place = ColumnPlace.File },
            new("In order", SheetKind.Count, row => row.Value.Numerator, 12) { Place = ColumnPlace.File },
            new("Counted", SheetKind.Count, row => row.Value.Denominator, 12) { Key = Counts, Screen = new(MeasureWords.Sentence(subject.Sides.Failing), "Of all that are counted") },
            new("Not in order", SheetKind.Count, row => row.Failing.Numerator, 12) { Place = ColumnPlace.File },
            new("95 % interval from", SheetKind.Rate, row => Wilson.Of(row.Value)?.Lower, 14, "Wilson’s interval of the rate") { Place = ColumnPlace.File },
            new("95 % interval to", SheetKind.Rate, row => Wilson.Of(row.Value)?.Upper, 14) { Place = ColumnPlace.File },
            SheetColumn.Drawn<SubjectRow>($"95 % interval, {(isByArea ? whole : "area")} line", "Wilson’s interval of the rate") with { Key = Interval },
            new(MeasureWords.Sentence(whole), SheetKind.Rate, _ => wholeRate?.Rate, 14) { Place = ColumnPlace.File, Key = "whole" },
            new($"Compared with {whole}", SheetKind.Text, row => row.Compared, 26, "Clearly: too large to be chance. Keep an eye on it: may be chance") { Key = Compared },
        ];
        return new(title, [.. columns.OfType<SheetColumn<SubjectRow>>()]);
    }

    /// <summary>What is wrong with those that fail.</summary>
    internal static Sheet<SubjectPartRow> Parts(MeasuredSubject subject, string title) => new(title,
    [
        new(subject.Code == Headlines.Completion ? "Rule" : subject.IsRule ? "Reason" : "What is wrong", SheetKind.Text, row => row.Title, 34) { Key = Part },
        new("Count", SheetKind.Count, row => row.Value.Numerator, 12) { Key = Counts, Screen = new(subject.Code == "victim_care" ? "Referrals" : "Reports") },
        new("Share", SheetKind.Rate, row => row.Value.Rate, 12, subject.Code == Headlines.Completion
            ? "Of the reports that are incomplete: one may have several gaps" : "Of those that fail") { Key = Share },
    ]);

    private static ExportDefinition Define(string key, string title, bool isRule, Func<PageRequest, string, SubjectViewModel, (SheetContent Sheet, int Rows, string Months)> of) =>
        new(key, title, isRule ? Urls.RulesPath : Urls.MeasuresPath, isRule ? RuleKeys : MeasureKeys, async (session, request, cancellation) =>
        {
            var subject = MeasuredSubject.Of(request, isRule);
            var (sheet, rows, months) = of(request, title, SubjectViewModel.Of(request, subject, await SubjectData.ReadAsync(session, request, subject, cancellation)));
            return new(sheet, rows, months);
        });

    private static (SheetContent Sheet, int Rows, string Months) BoroughsOf(PageRequest request, string title, SubjectViewModel shown) =>
        (Rows(shown.Subject, title, "Borough", request.WholeName(), shown.AreasWhole).Content(shown.Areas), shown.Areas.Count, shown.ComparedMonths.Label);

    private static (SheetContent Sheet, int Rows, string Months) TeamsOf(PageRequest request, string title, SubjectViewModel shown) =>
        (Rows(shown.Subject, title, "Team", SubjectRow.WholeOfTeams, shown.TeamsWhole).Content(shown.Teams ?? []), shown.Teams?.Count ?? 0, shown.Months.Label);

    private static (SheetContent Sheet, int Rows, string Months) PartsOf(PageRequest request, string title, SubjectViewModel shown) =>
        (Parts(shown.Subject, title).Content(shown.Parts), shown.Parts.Count, shown.Months.Label);

    private static (SheetContent Sheet, int Rows, string Months) ChangeOf(PageRequest request, string title, SubjectViewModel shown) =>
        (WhyItChangedSheet.Of(shown.Why!).Content(shown.Why!.Rows), shown.Why.Rows.Count, $"{shown.Why.Question.To.Label} against {shown.Why.Question.From.Label}");
}
