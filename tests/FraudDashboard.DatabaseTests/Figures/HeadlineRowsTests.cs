using FraudDashboard.DatabaseTests.Catalogue;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.DatabaseTests.Figures;

/// <summary>The overview and the page of a borough read no more months than they compare, and none less.</summary>
[Collection(nameof(DemoSite))]
public sealed class HeadlineRowsTests(DemoSite site)
{
    [Theory]
    [InlineData("")]
    [InlineData("?offence=NFIB3A")]
    [InlineData("?borough=E09000007")]
    [InlineData("?borough=none")]
    [InlineData("?period=last12&bcu=South")]
    public async Task Rows_OfEachMeasure_AreThoseOfItsMonthsAndItsYear(string query)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var (request, _) = await site.ReadAsync(session => site.Get<PageRequestReader>().ReadAsync(session, query, PageKeys.Figures, site.Frame, cancellation));
        var rows = await site.ReadAsync(session => HeadlineRows.ReadAsync(session, request, cancellation));
        var isDefault = request.Filter.Period.Kind == PeriodKind.PageDefault;

        foreach (var code in Headlines.Codes)
        {
            foreach (var months in new[] { request.MonthsFor(code), isDefault ? request.YearFor(code) : request.MonthsFor(code) })
            {
                var all = await site.ReadAsync(session => MeasuresByMonthQuery.RunAsync(
                    session, request.Reader, request.SliceByArea, null, code, months.FromMonth, months.ToMonth, cancellation));

                Assert.NotEmpty(all);
                Assert.Equal(Headlines.ByArea(code, months, all), Headlines.ByArea(code, months, rows.ByArea));
                Assert.Equal(
                    all.Where(row => request.AreaCodes?.Contains(row.AreaCode) != false).Sum(row => row.Denominator),
                    rows.Totals.Single(series => series.Code == code).Over(months).Denominator);
            }
        }
    }
}
