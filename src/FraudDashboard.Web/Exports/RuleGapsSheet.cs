using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Measures;

namespace FraudDashboard.Web.Exports;

/// <summary>The rules by gaps, as a table and as a file.</summary>
public static class RuleGapsSheet
{
    public static Sheet<RuleViewModel> Sheet { get; } = new("Rules by gaps",
    [
        new("Rule", SheetKind.Text, row => row.Rule.Title, 34),
        new("Gaps", SheetKind.Count, row => row.Gaps, 12, "Reports that the rule applies to and is due for, and that do not satisfy it") { Screen = new("Gaps") },
        new("Due", SheetKind.Count, row => row.Value.Denominator, 12) { Place = ColumnPlace.File },
        new("Pass rate", SheetKind.Rate, row => row.Value.Rate ?? (object)"[z]", 12),
        new("12 months", SheetKind.Text, row => row.Verdict.Words, 18, "From the settled months of the line on screen") { Screen = new("12 months") },
    ]);
}
