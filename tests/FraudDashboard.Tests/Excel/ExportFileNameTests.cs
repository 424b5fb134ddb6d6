using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Features.CrimeReports;
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

    [Fact]
    public void Name_WithoutData_SaysUnknown() =>
        Assert.Equal("pack_2026-10_London_asat-unknown.zip", ExportFileName.Of("pack", "2026-10", "London", null, "zip"));
}
