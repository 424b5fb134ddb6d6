using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>The tables of the page of NFIB, on screen and as files.</summary>
public static class NfibSheets
{
    internal const string Whole = "Due to NFIB";

    internal static Sheet<FieldAgreement> FieldColumns { get; } = new("NFIB field agreement",
    [
        new("Field", SheetKind.Text, row => row.Title, 22),
        new("Agree, %", SheetKind.Rate, row => row.Rate.Rate, 11, "Of reports with an accepted submission; both blank is left out") { Screen = new("Agree, %") },
        new("Do not agree", SheetKind.Count, row => row.Disagree, 13, "Differ, or missing on one side") { Key = FieldAgreement.Failing },
        new("Agree", SheetKind.Count, row => row.Agree, 11) { Key = "agree" },
        new("Differ", SheetKind.Count, row => row.Differ, 11) { Key = "differ" },
        new("Missing at NFIB", SheetKind.Count, row => row.MissingAtNfib, 15) { Key = "missing_at_nfib" },
        new("Missing here", SheetKind.Count, row => row.MissingInForce, 13) { Key = "missing_in_force" },
    ]);

    public static ExportDefinition Verdicts { get; } =
        VerdictsSheet.Define("nfib-verdicts", "NFIB submissions by verdict", Urls.NfibPath, VerdictMeasure.Nfib, Whole);

    public static ExportDefinition Boroughs { get; } =
        BoroughVerdictsSheet.Define("nfib-boroughs", "NFIB accuracy by borough", Urls.NfibPath, VerdictMeasure.Nfib);

    public static ExportDefinition Fields { get; } =
        new("nfib-fields", "NFIB field agreement", Urls.NfibPath, new PageKeys(), async (session, request, cancellation) =>
        {
            var rows = await NfibData.FieldsAsync(session, request, cancellation);
            return new(FieldColumns.Content(rows), rows.Count, request.MonthsFor(VerdictMeasure.Nfib.Code));
        });
}
