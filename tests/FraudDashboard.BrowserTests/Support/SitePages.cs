using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;

namespace FraudDashboard.BrowserTests.Support;

/// <summary>The pages of the site: every screen of the navigation, and one page of each kind of record.</summary>
internal static class SitePages
{
    private const string Report = "/reports/{report}";
    private const string Import = "/imports/{load}";

    /// <summary>Those of the analyst, as whom the tests visit.</summary>
    public static IEnumerable<string> Screens => SiteMap.For(ForgedReader.Analyst).Select(screen => screen.Path);

    /// <summary>With places for ids, which the sites fill in.</summary>
    public static IEnumerable<string> All =>
        Screens.Concat([Urls.Borough("E09000007"), Urls.Borough("none"), Urls.Measure("outcomes"), Urls.Rule("PROTECT-ADVICE"), Urls.FindReportPath, Urls.MappingPath, Urls.NamesPath, Urls.NotePath, Urls.Pack(1), Urls.Brief(1), Report, Import]);

    public static string Fill(string path, Sites sites) => path
        .Replace("{report}", $"{sites.ReportId}", StringComparison.Ordinal)
        .Replace("{load}", $"{sites.LoadId}", StringComparison.Ordinal);
}
