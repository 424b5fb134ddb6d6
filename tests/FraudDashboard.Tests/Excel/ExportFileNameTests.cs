using FraudDashboard.Web.Exports.Excel;
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

    [Fact]
    public void Name_WithoutData_SaysUnknown() =>
        Assert.Equal("pack_2026-10_London_asat-unknown.zip", ExportFileName.Of("pack", "2026-10", "London", null, "zip"));
}
