using FraudDashboard.DatabaseTests.Catalogue;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Shared.Access;
using FraudDashboard.Web.Shared.Data;
using FraudDashboard.Web.Shared.Pages;
using Xunit;

namespace FraudDashboard.DatabaseTests.Access;

/// <summary>Every report of the catalogue under the scope of every role: generated, so that a new one cannot be forgotten.</summary>
[Collection(nameof(DemoSite))]
public sealed class CatalogueScopeTests(DemoSite site)
{
    private static readonly string[] Lead = ["E09000007", "E09000008"];

    // What a lead may try: their own view, another borough, what no borough has, and lists behind figures.
    private static readonly string[] Queries =
        ["", "?borough=E09000025", "?borough=none", "?bcu=Central%20West", "?period=last12", "?measure=completion&part=denominator", "?measure=nfib&part=denominator&period=last12", "?tab=open-long", "?offence=NFIB3A", "?part=orphan"];

    public static TheoryData<string, string> Cells => [.. from report in Web.App.Catalogue.All from query in Queries select (report.Key, query)];

    public static TheoryData<Role, string> Nobodies =>
        [.. from role in new[] { Role.Administrator, Role.Auditor } from report in Web.App.Catalogue.All select (role, report.Key)];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Report_UnderALeadsScope_NamesNothingOfAnotherBorough(string key, string query)
    {
        var foreign = await ForeignAsync();
        foreach (var row in await RowsAsync(key, query, new UserScope("Lead", Reader.ScopeCodes(Role.BoroughLead, Lead))))
        {
            Assert.All(row, value => Assert.False(value is string text && foreign.Contains(text), $"{key}{query} shows a lead {value}"));
        }
    }

    [Theory]
    [MemberData(nameof(Nobodies))]
    public async Task Report_UnderTheScopeOfARoleWithoutFigures_CountsNothing(Role role, string key)
    {
        if (PageNeeds.Of(Web.App.Catalogue.Find(key)!.Path) is Capability.ReadAudit or Capability.Import)
        {
            return;
        }

        foreach (var row in await RowsAsync(key, "", new UserScope(role.ToString(), Reader.ScopeCodes(role, []))))
        {
            Assert.All(row, value => Assert.False(value is > 0 or > 0L or > 0d, $"{key} counts {value} for {role}"));
        }
    }

    private async Task<IReadOnlyList<object?[]>> RowsAsync(string key, string query, UserScope scope)
    {
        var report = Web.App.Catalogue.Find(key)!;
        var cancellation = TestContext.Current.CancellationToken;
        var (request, _) = await site.Get<ReportRequests>().ReadAsync(query, report.Keys, null, scope, cancellation);
        var content = await report.ReadAsync(site.Services, request, cancellation);
        return await content.Sheet.Rows.ToListAsync(cancellation);
    }

    /// <summary>The references and borough names that are not the lead's.</summary>
    private async Task<HashSet<string>> ForeignAsync()
    {
        var own = $"array['{string.Join("','", Lead)}']";
        var text = await Sql.TextAsync(site.LoaderConnection, $"""
            select string_agg(name, '|') from (
                select crime_ref as name from core.crime_report where scope_code <> all ({own})
                union all select submission_ref from core.nfib_submission where scope_code <> all ({own})
                union all select referral_ref from core.victim_care_referral where scope_code <> all ({own})
                union all select name from ref.borough where borough_code <> all ({own})
                union all select 'No report held') as foreigners
            """);
        var names = text!.Split('|').ToHashSet();
        Assert.True(names.Count > 1_000);
        return names;
    }
}
