using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.Packs;
using Xunit;

namespace FraudDashboard.Tests.Features.Packs;

public sealed class PacksViewModelTests
{
    [Fact]
    public void Month_WithAMeasureThatIsNotSettled_NamesItAndSaysUntilWhen()
    {
        var shown = PacksViewModel.Of(Requests.Of("?borough=E09000025"), new(new(2026, 10, 1), [new(2026, 10, 1), new(2026, 9, 1)]));

        Assert.Equal("October 2026 is ready: all its figures but outcome returns are final", shown.Finding);
        Assert.Equal(("2026-10", "E09000025"), (shown.MonthValue, shown.AreaValue));
        Assert.Equal(["October 2026", "September 2026"], shown.Months.Select(month => month.Title));
        Assert.StartsWith("[p] until ", shown.Months[0].Standings["outcomes"], StringComparison.Ordinal);
        Assert.Equal("Settled", shown.Months[1].Standings["outcomes"]);
    }

    [Fact]
    public void Area_NotAllocated_IsChosenByItsCode() =>
        Assert.Equal("none", PacksViewModel.Of(Requests.Of("?borough=none"), new(new(2026, 10, 1), [])).AreaValue);
}
