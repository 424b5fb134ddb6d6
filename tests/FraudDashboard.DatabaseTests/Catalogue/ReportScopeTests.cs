using ClosedXML.Excel;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using Xunit;

namespace FraudDashboard.DatabaseTests.Catalogue;

/// <summary>Every export of the catalogue that a lead may open, in each of their areas: no row of another borough, in whatever file.</summary>
[Collection(nameof(DemoSite))]
public sealed class ReportScopeTests(DemoSite site)
{
    // Their own view, another borough, what no borough has, and lists behind figures.
    private static readonly string[] Queries =
    [
        "", "?borough=E09000025", "?borough=none", "?bcu=Central%20West", "?period=last12", "?measure=completion&part=denominator",
        "?measure=nfib&part=denominator&period=last12", "?tab=open-long", "?offence=NFIB3A", "?part=orphan",
    ];

    public static TheoryData<string> Keys =>
        [.. ExportCatalogue.All.Where(report => AccessMatrix.May(Role.BoroughLead, PageRequirements.Of(report.Path))).Select(report => report.Key)];

    /// <summary>Every report, those that a lead may not open too, with what a lead may try in its address.</summary>
    public static TheoryData<string, string> Cells => [.. from report in ExportCatalogue.All from query in Queries select (report.Key, query)];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Rows_OfALead_NameNothingOfAnotherBorough(string key, string query)
    {
        var foreign = await ForeignAsync();
        foreach (var row in await RowsAsync(key, await RequestAsync(key, query, site.Lead)))
        {
            Assert.All(row, value => Assert.False(value is string text && foreign.Contains(text), $"{key}{query} shows a lead {value}"));
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task File_OfALead_NamesNoOtherBorough(string key)
    {
        foreach (var query in new[] { "", "?borough=E09000007", "?bcu=Central North", "?offence=NFIB3A", "?borough=E09000033", "?borough=none" })
        {
            var request = await RequestAsync(key, query, site.Lead);
            var others = request.Reference.Boroughs.Where(borough => !site.Lead.ScopeCodes.Contains(borough.Code)).Select(borough => borough.Name).Append("Not allocated").ToHashSet();

            var named = (await TextsAsync(key, request)).Where(others.Contains).Distinct();

            Assert.True(named.ToList() is [], $"{key}{query} names {string.Join(", ", named)}");
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task File_OfALead_IsThatOfTheirBoroughsAskedForByAReaderOfAllLondon(string key)
    {
        var own = await RequestAsync(key, "?bcu=Central North", site.Lead);
        var asked = await RequestAsync(key, "?bcu=Central North", site.London);

        // What they are compared with differs, and so may the words for it; rows and their counts do not.
        Assert.Equal(await CountsAsync(key, asked), await CountsAsync(key, own));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task File_WithoutAScope_CountsNothing(string key)
    {
        var request = await RequestAsync(key, "", site.Nobody);

        Assert.All(await CountsAsync(key, request), row => Assert.All(row, count => Assert.Equal(0, count)));
        Assert.All(await RowsAsync(key, request), row => Assert.All(row, value => Assert.False(value is > 0 or > 0L or > 0d, $"{key} counts {value}")));
    }

    private async Task<PageRequest> RequestAsync(string key, string query, UserScope reader)
    {
        return (await site.Services.ReadAsync(reader, session => site.Get<PageRequestReader>().ReadAsync(
            session, query, ExportCatalogue.Find(key)!.Keys, null, TestContext.Current.CancellationToken))).Request;
    }

    private async Task<IReadOnlyList<object?[]>> RowsAsync(string key, PageRequest request)
    {
        await using var session = await site.Get<ReadSessions>().OpenAsync(request.Reader, TestContext.Current.CancellationToken);
        var definition = ExportCatalogue.Find(key)!;
        await using var audit = definition.IsOfAudit ? await site.Get<AuditReadSessions>().OpenAsync(request.Reader, TestContext.Current.CancellationToken) : null;
        var content = await definition.ReadAsync(audit ?? session, request, TestContext.Current.CancellationToken);
        return await content.Sheet.Rows.ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The references and borough names that are not the lead's.</summary>
    private async Task<HashSet<string>> ForeignAsync()
    {
        var own = $"array['{string.Join("','", site.Lead.ScopeCodes)}']";
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

    private async Task<IXLWorksheet> SheetAsync(string key, PageRequest request)
    {
        var report = ExportCatalogue.Find(key)!;
        await using var session = await site.Get<ReadSessions>().OpenAsync(request.Reader, TestContext.Current.CancellationToken);
        await using var audit = report.IsOfAudit ? await site.Get<AuditReadSessions>().OpenAsync(request.Reader, TestContext.Current.CancellationToken) : null;
        var content = await report.ReadAsync(audit ?? session, request, TestContext.Current.CancellationToken);
        var cover = await site.Get<CoverBuilder>().RunAsync(
            session, request, report.Title, content.Period, "a test", content.ExpectedRows, TestContext.Current.CancellationToken);
        var file = new MemoryStream();
        await StreamingWorkbook.WriteAsync(file, cover, [content.Sheet], TestContext.Current.CancellationToken);
        return new XLWorkbook(new MemoryStream(file.ToArray())).Worksheet(2);
    }

    private async Task<List<string>> TextsAsync(string key, PageRequest request) =>
        [.. (await SheetAsync(key, request)).CellsUsed().Select(cell => cell.GetString())];

    /// <summary>The whole numbers of each row.</summary>
    private async Task<List<List<double>>> CountsAsync(string key, PageRequest request) =>
    [
        .. (await SheetAsync(key, request)).RowsUsed().Skip(1).Select(row => row.CellsUsed()
            .Where(cell => cell.DataType == XLDataType.Number && cell.Style.NumberFormat.Format == "#,##0")
            .Select(cell => cell.GetDouble()).ToList()),
    ];
}
