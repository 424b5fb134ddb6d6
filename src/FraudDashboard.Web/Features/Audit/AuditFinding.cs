using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Audit;

/// <summary>The sentence at the top of the page of the audit, and the one below it.</summary>
public static class AuditFinding
{
    private static readonly SheetColumn Moment = new("When", SheetKind.DateTime);

    public static string Of(AuditState state) => state.Report switch
    {
        { IsOnlyUnanchored: true } => "The lines of the audit follow one another, but a cut end would not be seen",
        { Holds: false, Findings.Count: 1 } => "The audit cannot be relied on: verifying it found a fault",
        { Holds: false } report => $"The audit cannot be relied on: verifying it found {Format.Count(report.Findings.Count)} faults",
        { LineCount: var lines } => $"The audit is whole: {Format.Of(lines, "line")}, none changed, none missing",
    };

    /// <summary>"Verified on 24 Nov 2026 07:10; last anchored at line 1,234 on 24 Nov 2026 07:09."</summary>
    public static string Standing(AuditState state)
    {
        var anchored = state.Report.LastAnchored is { } last
            ? $"last anchored outside the database at line {Format.Count(last.Anchor.EventNo)} on {Moment.Display(last.At)}"
            : "never anchored outside the database";
        return $"Verified on {Moment.Display(state.CheckedAt)}; {anchored}.";
    }
}
