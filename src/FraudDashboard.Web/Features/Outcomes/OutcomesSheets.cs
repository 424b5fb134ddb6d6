using FraudDashboard.Web.Shared.Catalogue;
using FraudDashboard.Web.Shared.Filters;
using FraudDashboard.Web.Shared.Verdicts;

namespace FraudDashboard.Web.Features.Outcomes;

/// <summary>The tables of the page of outcome returns as files.</summary>
public static class OutcomesSheets
{
    internal const string Whole = "Due to be returned";

    public static ReportDefinition Verdicts { get; } =
        VerdictsSheet.Define("outcomes-verdicts", "Outcome returns by verdict", Urls.OutcomesPath, VerdictMeasure.Outcomes, Whole);

    public static ReportDefinition Boroughs { get; } =
        BoroughVerdictsSheet.Define("outcomes-boroughs", "Outcome returns by borough", Urls.OutcomesPath, VerdictMeasure.Outcomes);
}
