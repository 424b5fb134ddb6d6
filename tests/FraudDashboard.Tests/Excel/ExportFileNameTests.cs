using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Excel;

public sealed class ExportFileNameTests
{
    [Theory]
    [InlineData("fraud-pack", "2026-10", "Camden", "fraud-pack_2026-10_Camden_asat-2026-11-02.xlsx")]
    [InlineData("reports", "2026-04 to 2026-10", "Hammersmith & Fulham", "reports_2026-04-to-2026-10_Hammersmith-Fulham_asat-2026-11-02.xlsx")]
    [InlineData("reports", "2026-10", "../../etc/passwd", "reports_2026-10_etc-passwd_asat-2026-11-02.xlsx")]
    [InlineData("réports", "2026-10", "\"x\"; filename=evil\r\n\uD83D", "reports_2026-10_x-filename-evil_asat-2026-11-02.xlsx")]
    [InlineData("reports", "", "  ", "reports_none_none_asat-2026-11-02.xlsx")]
    public void Name_FromAnyWords_HasSafeCharactersOnly(string kind, string period, string area, string expected) =>
        Assert.Equal(expected, ExportFileName.Of(kind, period, area, new DateOnly(2026, 11, 2)));

    [Theory]
    [InlineData("", "fraud-reports_open-with-gaps_All-London_asat-2026-11-16.xlsx")]
    [InlineData("?borough=E09000025&team=Fraud%20desk", "fraud-reports_open-with-gaps_Newham_Fraud-desk_asat-2026-11-16.xlsx")]
    [InlineData("?tab=due-soon", "fraud-reports_due-soon_All-London_asat-2026-11-16.xlsx")]
    [InlineData("?rule=NEEDS-ASSESSMENT&tab=gaps", "fraud-reports_open-with-gaps-NEEDS-ASSESSMENT_All-London_asat-2026-11-16.xlsx")]
    [InlineData("?month=2026-10&measure=nfib&part=late&offence=NFIB3A", "fraud-reports_nfib-late_2026-10_All-London_NFIB3A_asat-2026-11-16.xlsx")]
    public void Name_OfAList_SaysWhichAreaAndTeam(string query, string expected)
    {
        var request = Requests.Of(query, keys: CrimeReportsSheet.Keys);
        Assert.Equal(expected, ExportFileName.Of("fraud-reports", ListName.Of(CrimeReportsSheet.Definition, request), request.AsAtOn));
    }

    [Theory]
    [InlineData("measure-boroughs", "?measure=outcomes&offence=NFIB3A", "fraud-measure-boroughs_outcomes_2026-10_All-London_NFIB3A_asat-2026-11-16.xlsx")]
    [InlineData("measure-teams", "", "fraud-measure-teams_completion_2026-10_All-London_asat-2026-11-16.xlsx")]
    [InlineData("rule-reasons", "?rule=NEEDS-ASSESSMENT&borough=E09000025", "fraud-rule-reasons_NEEDS-ASSESSMENT_2026-10_Newham_asat-2026-11-16.xlsx")]
    [InlineData("boroughs", "?measure=nfib", "fraud-boroughs_nfib_2026-10_All-London_asat-2026-11-16.xlsx")]
    [InlineData("comparison", "?borough=E09000025&with=E09000007", "fraud-comparison_beside-Camden_2026-10_Newham_asat-2026-11-16.xlsx")]
    [InlineData("rules", "", "fraud-rules_2026-10_All-London_asat-2026-11-16.xlsx")]
    public void Name_OfATableOfFigures_SaysWhichMeasureOrRuleAndMonths(string key, string query, string expected)
    {
        var definition = ExportCatalogue.Find(key)!;
        var request = Requests.Of(query, keys: definition.Keys);
        var content = new ExportContent(Workbooks.Lines("Figures"), 0, new MonthRange(Requests.October, Requests.October));

        Assert.Equal(expected, ExportFileName.Of($"fraud-{key}", ListName.Of(definition, request, content.PeriodName), request.AsAtOn));
    }

    [Fact]
    public void Title_OfAMeasureOrRule_NamesIt()
    {
        string TitleOf(string key, string query) => ExportCatalogue.Find(key) is { } definition ? definition.TitleFor(Requests.Of(query, keys: definition.Keys)) : "";

        Assert.Equal("Outcomes returned correctly by borough", TitleOf("measure-boroughs", "?measure=outcomes"));
        Assert.Equal("Outcomes returned correctly: why it changed", TitleOf("measure-change", "?measure=outcomes"));
        Assert.Equal("Victim needs assessment by month", TitleOf("rule-months", "?rule=NEEDS-ASSESSMENT"));
        Assert.Equal("Rules", TitleOf("rules", ""));
    }

    [Fact]
    public void Name_WithoutData_SaysUnknown() =>
        Assert.Equal("pack_2026-10_London_asat-unknown.zip", ExportFileName.Of("pack", "2026-10", "London", null, "zip"));
}
