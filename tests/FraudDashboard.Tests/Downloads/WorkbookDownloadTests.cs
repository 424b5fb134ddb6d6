using System.Net;
using FraudDashboard.Tests.Excel;
using FraudDashboard.Tests.Support.Spreadsheets;
using FraudDashboard.Web.Exports.Downloads;
using FraudDashboard.Web.Exports.Excel;
using Xunit;

namespace FraudDashboard.Tests.Downloads;

/// <summary>Against real Kestrel and a real folder, as in service.</summary>
public sealed class WorkbookDownloadTests
{
    private static readonly Sheet<int> Numbers = new("Numbers", [new("Number", SheetKind.Count, n => n)]) { Tab = "By number" };

    [Theory]
    [InlineData(WorkbookKind.WorkingList, 5, 5L, 1)]
    [InlineData(WorkbookKind.WorkingList, 30_000, 30_000L, 1)]
    [InlineData(WorkbookKind.Summary, 5, 5L, 3)]
    [InlineData(WorkbookKind.Summary, 10_001, 10_001L, 1)]
    [InlineData(WorkbookKind.Summary, 10_001, null, 1)]
    public async Task Download_OfEitherProfile_IsWholeAndHasItsHeaderWhereTheWriterPutsIt(
        WorkbookKind kind, int rows, long? expectedRows, int headerRow)
    {
        var file = FileOf(Enumerable.Range(1, rows), kind, expectedRows);

        var sheet = ClosedXmlReader.Read(await DownloadAsync(file, response => response.Content.ReadAsByteArrayAsync()))["By number"];

        Assert.Equal("Number", sheet.Rows[headerRow - 1][0].Value);
        Assert.Equal(rows, sheet.Rows.Count - headerRow);
    }

    [Fact]
    public async Task Download_Headers_NameTheFileAndForbidKeepingIt()
    {
        var headers = await DownloadAsync(FileOf([1], WorkbookKind.WorkingList, 1), response =>
            Task.FromResult(response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value))));

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", headers["Content-Type"]);
        Assert.Equal("attachment; filename=\"liste d'_t_.xlsx\"; filename*=UTF-8''liste%20d%27%C3%A9t%C3%A9.xlsx", headers["Content-Disposition"]);
        Assert.Equal("no-store", headers["Cache-Control"]);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
    }

    [Fact]
    public async Task Download_RowsFailOnTheWay_IsAnErrorPageAndNoHalfFile()
    {
        var file = FileOf(Breaking(), WorkbookKind.WorkingList, null);

        Assert.Equal(HttpStatusCode.InternalServerError, await DownloadAsync(file, response => Task.FromResult(response.StatusCode)));
    }

    [Fact]
    public async Task Download_RowsFailBeforeTheFirstByte_IsAnErrorPage()
    {
        var file = FileOf(Enumerable.Range(1, 1).Select(int (n) => throw new InvalidDataException("No connection.")), WorkbookKind.Summary, 1);

        Assert.Equal(HttpStatusCode.InternalServerError, await DownloadAsync(file, response => Task.FromResult(response.StatusCode)));
    }

    private static ExportFile FileOf(IEnumerable<int> rows, WorkbookKind kind, long? expectedRows) => new()
    {
        FileName = "liste d'été.xlsx",
        Cover = Workbooks.Cover with { ExpectedRows = expectedRows },
        Contents = [Numbers.Content(rows)],
        Kind = kind,
    };

    private static IEnumerable<int> Breaking() =>
        Enumerable.Range(1, 300_000).Select(n => n < 300_000 ? n : throw new InvalidDataException("The database went away."));

    private static async Task<T> DownloadAsync<T>(ExportFile file, Func<HttpResponseMessage, Task<T>> read)
    {
        using var downloads = new OwnDownloads(new DownloadSettings { WaitSeconds = 60 });
        var order = OwnDownloads.OrderOf("a", (target, end) => target.WriteAsync(file, end));
        await using var app = await downloads.ServeAsync(order);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var response = await client.GetAsync("/file", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        var answer = await read(response);
        await downloads.EmptiedAsync();
        return answer;
    }
}
