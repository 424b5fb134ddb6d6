using System.Net;
using System.Text.RegularExpressions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using FraudDashboard.Web.Security.SignIn;
using Xunit;

namespace FraudDashboard.BrowserTests.Access;

/// <summary>Role by the values that a page's filters offer: those of its scope, and nothing else.</summary>
[Collection(nameof(AnsweredPages))]
public sealed partial class OfferedFilterTests(AnsweredPages pages)
{
    public static TheoryData<string> EveryReader => AnsweredPages.EveryReader;

    [Theory]
    [MemberData(nameof(EveryReader))]
    public async Task Filters_OfEachRole_OfferTheAreasAndTeamsOfItsScopeAlone(string reader)
    {
        var demo = DemoReaders.Find(reader)!;
        var boroughs = await CodesAsync("select borough_code from ref.borough where force = 'Metropolitan Police'");
        var own = demo.Role == Role.BoroughLead ? await CodesAsync($"select borough_code from ref.borough where name in ('{string.Join("', '", demo.Boroughs)}')") : boroughs;
        var teams = await CodesAsync($"select distinct owner_team from core.team where scope_code in ('{string.Join("', '", own)}') or {demo.Role != Role.BoroughLead}");
        foreach (var path in AnsweredPages.Paths.Where(path => AccessMatrix.May(demo.Role, PageAccessTests.NeedOf(path))))
        {
            var html = (await pages.OfAsync(reader, path)).Html;

            var offered = Options(html, "area").Where(boroughs.Contains).ToHashSet();
            Assert.True(offered.Count == 0 || offered.SetEquals(own), $"{path} as {reader} offers {string.Join(", ", offered.Except(own))} and not {string.Join(", ", own.Except(offered))}");
            Assert.True(Options(html, "team").All(team => team is "" or FilterWords.None || teams.Contains(team)), $"{path} as {reader} offers a team of others");
        }

        Assert.True(demo.Role is Role.Administrator or Role.Auditor || Options((await pages.OfAsync(reader, Urls.CrimeReportsPath)).Html, "team").Count() > 1, "No team is offered at all.");
    }

    private async Task<HashSet<string>> CodesAsync(string sql) =>
        [.. (await Sql.TextAsync(pages.Sites.LoadedDatabase.Loader, $"select coalesce(string_agg(code, e'\\x1f'), '') from ({sql}) as codes (code)"))!.Split('\x1f')];

    private static IEnumerable<string> Options(string html, string name) =>
        Select().Matches(html).Where(select => select.Groups["name"].Value == name)
            .SelectMany(select => Option().Matches(select.Groups["options"].Value))
            .Select(option => WebUtility.HtmlDecode(option.Groups["value"].Value));

    [GeneratedRegex("<select name=\"(?<name>[a-z]+)\".*?>(?<options>.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Select();

    [GeneratedRegex("<option value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Option();
}
