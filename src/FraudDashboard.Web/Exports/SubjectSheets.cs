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
        Define("measure-boroughs", " by borough", false, BoroughsOf),
        Define("measure-teams", " by team", false, TeamsOf),
        Define("measure-faults", " by what is wrong", false, PartsOf),
        Define("measure-change", ": why it changed", false, ChangeOf),
        Define("measure-months", " by month", false, MonthsOf),
    ];

    public static IReadOnlyList<ExportDefinition> OfRule { get; } =
    [
        Define("rule-boroughs", " by borough", true, BoroughsOf),
        Define("rule-teams", " by team", true, TeamsOf),
        Define("rule-reasons", " by reason", true, PartsOf),
        Define("rule-change", ": why it changed", true, ChangeOf),
        Define("rule-months", " by month", true, MonthsOf),
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
            new(MeasureWords.Sentence(subject.Sides.Right), SheetKind.Count, row => row.Value.Numerator, 12) { Place = ColumnPlace.File },
            new("Counted", SheetKind.Count, row => row.Value.Denominator, 12) { Key = Counts, Screen = new(MeasureWords.Sentence(subject.Sides.Failing), "Of all that are counted") },
            new(MeasureWords.Sentence(subject.Sides.Failing), SheetKind.Count, row => row.Failing.Numerator, 12) { Place = ColumnPlace.File },
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

    // The title names the measure or rule, which may leave no room for the rest in the name of the sheet.
    private static ExportDefinition Define(string key, string byWhat, bool isRule, Func<PageRequest, SubjectTitle, SubjectViewModel, ExportContent> of)
    {
        string TitleOf(PageRequest request) => MeasuredSubject.Of(request, isRule).Title + byWhat;
        return new(key, $"One {(isRule ? "rule" : "measure")}{byWhat}", isRule ? Urls.RulesPath : Urls.MeasuresPath, isRule ? RuleKeys : MeasureKeys, async (session, request, cancellation) =>
        {
            var subject = MeasuredSubject.Of(request, isRule);
            var shown = SubjectViewModel.Of(request, subject, await SubjectData.ReadAsync(session, request, subject, cancellation));
            return of(request, new(TitleOf(request), MeasureWords.Sentence(byWhat.Trim(' ', ':'))), shown);
        })
        {
            TitleOf = TitleOf,
            NameOf = request => MeasuredSubject.Of(request, isRule).Code,
        };
    }

    private static ExportContent BoroughsOf(PageRequest request, SubjectTitle title, SubjectViewModel shown) =>
        new((Rows(shown.Subject, title.Full, "Borough", request.WholeName(), shown.AreasWhole) with { Tab = title.Tab }).Content(shown.Areas), shown.Areas.Count, shown.ComparedMonths);

    private static ExportContent TeamsOf(PageRequest request, SubjectTitle title, SubjectViewModel shown) =>
        new((Rows(shown.Subject, title.Full, "Team", SubjectRow.WholeOfTeams, shown.TeamsWhole) with { Tab = title.Tab }).Content(shown.Teams ?? []), shown.Teams?.Count ?? 0, shown.Months);

    private static ExportContent PartsOf(PageRequest request, SubjectTitle title, SubjectViewModel shown) =>
        new((Parts(shown.Subject, title.Full) with { Tab = title.Tab }).Content(shown.Parts), shown.Parts.Count, shown.Months);

    private static ExportContent ChangeOf(PageRequest request, SubjectTitle title, SubjectViewModel shown)
    {
        var (why, from, to) = (shown.Why!, shown.Why!.Question.From, shown.Why.Question.To);
        return new((WhyItChangedSheet.Of(why, title.Full) with { Tab = title.Tab }).Content(why.Rows), why.Rows.Count, $"{to.Label} against {from.Label}")
        {
            PeriodName = $"{Period.Of(to).Value}-against-{Period.Of(from).Value}",
        };
    }

    private static ExportContent MonthsOf(PageRequest request, SubjectTitle title, SubjectViewModel shown)
    {
        var rows = TrendSheet.Rows(shown.Trend);
        var content = (TrendSheet.Of(shown.Trend, title.Full) with { Tab = title.Tab }).Content(rows);
        return rows.Count == 0 ? new(content, 0, "no month") : new(content, rows.Count, new MonthRange(rows[^1].Month, rows[0].Month));
    }

    /// <summary>The title of a table, and the short name of its sheet: "Outcomes returned correctly by borough", "By borough".</summary>
    private sealed record SubjectTitle(string Full, string Tab);
}
