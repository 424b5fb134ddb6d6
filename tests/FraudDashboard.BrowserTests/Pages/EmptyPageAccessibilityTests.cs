using FraudDashboard.BrowserTests.Support;
using Xunit;

namespace FraudDashboard.BrowserTests.Pages;

/// <summary>Axe finds nothing on pages that have nothing to show, in light, and no contrast too low in dark.</summary>
public sealed class EmptyPageAccessibilityTests(Sites sites) : IClassFixture<Sites>
{
    // A borough without such reports in such a month: a filter that every page understands and no report fits.
    private const string NothingFits = "?month=2024-11&borough=none&offence=NFIB52E";

    [Theory]
    [MemberData(nameof(AccessibilityTests.Paths), MemberType = typeof(AccessibilityTests))]
    public Task Page_WithoutAnyLoad_HasNoAxeFinding(string path) =>
        AccessibilityTests.AssertNoFindingAsync(sites, sites.Empty, SitePages.Fill(path, sites));

    [Theory]
    [MemberData(nameof(AccessibilityTests.Paths), MemberType = typeof(AccessibilityTests))]
    public Task Page_WithFilterThatNothingFits_HasNoAxeFinding(string path) =>
        AccessibilityTests.AssertNoFindingAsync(sites, sites.Loaded, SitePages.Fill(path, sites) + NothingFits);
}
