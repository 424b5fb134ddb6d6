using System.Collections.Concurrent;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.DatabaseTests.Catalogue;

/// <summary>The file of each export of the catalogue as its page offers it unasked, made once for the tests that read it.</summary>
public sealed class ExportFiles(DemoSite site)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<MadeExport>>> _files = new();

    /// <summary>The file with the page's own filter.</summary>
    public Task<MadeExport> OfAsync(string key) => _files.GetOrAdd(key, _ => new(async () =>
    {
        var definition = ExportCatalogue.Find(key)!;
        return await MakeAsync(definition, await site.RequestAsync(new PageFilter(), definition.Keys));
    })).Value;

    /// <summary>The file for a request, in the kind of workbook that the site sends.</summary>
    public async Task<MadeExport> MakeAsync(ExportDefinition definition, PageRequest request)
    {
        await using var session = await site.Get<ReadSessions>().OpenAsync(request.Reader, TestContext.Current.CancellationToken);
        await using var audit = definition.IsOfAudit ? await site.Get<AuditReadSessions>().OpenAsync(request.Reader, TestContext.Current.CancellationToken) : null;
        var content = await definition.ReadAsync(audit ?? session, request, TestContext.Current.CancellationToken);
        var file = new ExportFile
        {
            FileName = $"{definition.Key}.xlsx",
            Cover = await site.Get<CoverBuilder>().RunAsync(
                session, request, definition.TitleFor(request), content.Period, "a test", content.ExpectedRows, TestContext.Current.CancellationToken),
            Contents = [content.Sheet],
            Kind = definition.IsList ? WorkbookKind.WorkingList : WorkbookKind.Summary,
        };
        using var bytes = new MemoryStream();
        var written = await file.WriteAsync(bytes, TestContext.Current.CancellationToken);
        return new(request, content, written, bytes.ToArray());
    }
}

/// <summary>An export's file, and what it was made of.</summary>
public sealed record MadeExport(PageRequest Request, ExportContent Content, long Written, byte[] Bytes);
