using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Outcomes;

/// <summary>The tables of the page of outcome returns as files.</summary>
public static class OutcomesSheets
{
    internal const string Whole = "Due to be returned";

    public static ExportDefinition Verdicts { get; } =
        VerdictsSheet.Define("outcomes-verdicts", "Outcome returns by verdict", Urls.OutcomesPath, VerdictMeasure.Outcomes, Whole);

    public static ExportDefinition Boroughs { get; } =
        BoroughVerdictsSheet.Define("outcomes-boroughs", "Outcome returns by borough", Urls.OutcomesPath, VerdictMeasure.Outcomes);
}
