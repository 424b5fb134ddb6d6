using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Ui.Shell;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FraudDashboard.Tests.Features.CrimeReports;

public sealed class FoundCrimeReportsTests() : ComponentTest(services => services.AddSingleton<AntiforgeryStateProvider, NoAntiforgery>())
{
    [Theory]
    [InlineData(" 6512877/26 ", "6512877/26")]
    [InlineData("65 12\u00a0877/26\u200b", "6512877/26")]
    [InlineData("ab-1", "AB-1")]
    public void Reference_AsTyped_IsReadAsStored(string typed, string expected) => Assert.Equal(expected, FoundCrimeReportsData.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("65;drop")]
    [InlineData("65%")]
    [InlineData("123456789012345678901234567890123")]
    public void Reference_ThatNoneCanBe_IsNotLookedFor(string? typed) => Assert.Null(FoundCrimeReportsData.Read(typed));

    [Fact]
    public void Found_TheWholeReference_IsTheOneMeant()
    {
        var found = Found("65", [Row(1, "65"), Row(2, "651")]);
        Assert.Equal(1, found.Only?.ReportId);
    }

    [Fact]
    public void Found_OnlyOneHoldsIt_IsTheOneMeant() => Assert.Equal(2, Found("6512", [Row(2, "65123")]).Only?.ReportId);

    [Fact]
    public void Found_Several_AreListed()
    {
        var found = Found("6512", [Row(2, "65121"), Row(3, "65122")]);
        Assert.Null(found.Only);
        Assert.Equal("2 reports have 6512 in their reference", found.Title);
    }

    [Fact]
    public void Found_MoreThanAreListed_SaysSo()
    {
        var found = Found("6512", [.. Enumerable.Range(1, 51).Select(id => Row(id, $"6512{id:00}"))]);
        Assert.Equal(50, found.Rows.Count);
        Assert.Equal("More than 50 reports have 6512 in their reference", found.Title);
    }

    [Fact]
    public void Found_None_SaysSoInASentence()
    {
        Assert.Equal("No report that you may see has 6512 in its reference", Found("6512", []).Title);
        Assert.Equal("No report that you may see has the reference 65: of a longer one, type four or more characters", Found("65", []).Title);
    }

    [Fact]
    public void Form_IsPosted_SoThatNoAddressHoldsTheReference()
    {
        var form = Render<FindReference>().Find("form");
        Assert.Equal(("post", "/reports/find"), (form.GetAttribute("method"), form.GetAttribute("action")));
    }

    private static FoundCrimeReportsViewModel Found(string reference, IReadOnlyList<ReferencesRow> read) =>
        FoundCrimeReportsViewModel.Of(FoundCrimeReportsData.Of(reference, read), Requests.Reference);

    private static ReferencesRow Row(long id, string reference) => new()
    {
        ReportId = id,
        CrimeRef = reference,
        AreaCode = "none",
        RecordedOn = Requests.AsAt,
        OffenceCode = "",
        OffenceTitle = null,
        Status = "open",
        OwnerTeam = null,
        GapCount = 0,
    };

    private sealed class NoAntiforgery : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
