using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Rules;

/// <summary>The table of rules as a file: the rows and order of the screen, its columns with what each rule asks in words.</summary>
public static class RulesSheet
{
    public static ExportDefinition Definition { get; } = new("rules", "Rules", Urls.RulesPath, RulesFinding.Keys, ReadAsync);

    /// <summary>A reason as a short heading.</summary>
    public static string WhyTitle(Choice why) => why.Value == "placeholder" ? "Placeholder" : why.Label;

    /// <summary>A reason in words.</summary>
    public static string WhyMeaning(string why) => why switch
    {
        "missing" => "Nothing is recorded, or an answer that does not satisfy the rule",
        "placeholder" => "A placeholder such as “unknown” or “n/a” was typed",
        "invalid" => "A value is there that cannot be read",
        "inconsistent" => "The answer contradicts another answer",
        _ => "Done, but after the time allowed",
    };

    private static Sheet<RuleRow> Columns { get; } = new("Rules",
    [
        new("Group", SheetKind.Text, row => row.Rule.RuleGroup, 13),
        new("Rule", SheetKind.Text, row => row.Title, 34),
        new("What it asks", SheetKind.Text, row => row.Asks, 60),
        new("Gaps", SheetKind.Count, row => row.Figures.GapCount, 10),
        new("Due", SheetKind.Count, row => row.Figures.Passed.Denominator, 10, "Reports that the rule applies to, once its grace is over"),
        new("Pass rate", SheetKind.Rate, row => row.Figures.Passed.Rate, 11),
        .. FilterWords.Whys.Select(why => new SheetColumn<RuleRow>(
            WhyTitle(why), SheetKind.Count, row => row.GapsFor(why.Value), 12, WhyMeaning(why.Value))),
        new("Grace", SheetKind.Text, row => row.Grace, 10),
    ]);

    private static async Task<ExportContent> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var view = await RulesData.ReadAsync(session, request, cancellation);
        var rows = RuleRow.Of(request, view);
        return new(Columns.Content(rows), rows.Count, request.MonthsFor(RulesFinding.Measure).Label);
    }
}
