using System.Collections.Concurrent;
using System.Net;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security.SignIn;
using Xunit;

namespace FraudDashboard.BrowserTests.Access;

[CollectionDefinition(nameof(AnsweredPages))]
public sealed class SharedAnsweredPages : ICollectionFixture<AnsweredPages>;

/// <summary>The answer to one reader's GET of a page.</summary>
/// <param name="Response">Its status and headers.</param>
/// <param name="Html">Its body.</param>
/// <param name="RefusalLines">How many lines of the audit it left that say the page was refused.</param>
public sealed record PageAnswer(HttpResponseMessage Response, string Html, long RefusalLines);

/// <summary>A site of its own, each of whose pages every role asks for once: several classes judge the answers, one after another, as they count lines of its audit.</summary>
public sealed class AnsweredPages : IAsyncLifetime
{
    private readonly OwnSites _sites;
    private readonly Readers _readers;
    private readonly ConcurrentDictionary<(string Reader, string Path), Lazy<Task<PageAnswer>>> _answers = new();

    public AnsweredPages(PostgresFixture postgres, BrowserFixture browser, SharedSites shared)
    {
        _sites = new(postgres, browser, shared);
        _readers = new(_sites);
    }

    /// <summary>Those of the analyst's walks, and those of staff officers, administrators and auditors.</summary>
    public static IEnumerable<string> Paths => SitePages.All.Concat([Urls.BriefCommentPath, Urls.AccessPath, Urls.AuditPath]);

    public static TheoryData<string> EveryReader => [.. DemoReaders.All.Select(reader => reader.Key)];

    public Sites Sites => _sites;

    public Readers Readers => _readers;

    public async ValueTask InitializeAsync() => await _sites.InitializeAsync();

    public Task<PageAnswer> OfAsync(string reader, string path) => _answers.GetOrAdd((reader, path), _ => new(() => AskAsync(reader, path))).Value;

    /// <summary>Lines of the audit that say the page was refused: as many as are expected are waited for.</summary>
    public Task<long> RefusalsAsync(string reader, string path, long expected = 0) =>
        _readers.LinesAsync("access_refused", $"demo-{reader}", SitePages.Fill(path, _sites), expected);

    /// <summary>Whether an answer of that status leaves a line of the audit that says so.</summary>
    public static bool IsRefusal(HttpStatusCode status) => status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound;

    public async ValueTask DisposeAsync()
    {
        foreach (var answer in _answers.Values.Where(answer => answer.Value.IsCompletedSuccessfully))
        {
            (await answer.Value).Response.Dispose();
        }

        _readers.Dispose();
        await _sites.DisposeAsync();
    }

    private async Task<PageAnswer> AskAsync(string reader, string path)
    {
        var client = await _readers.AsAsync(reader);
        var before = await RefusalsAsync(reader, path);
        var response = await client.GetAsync(new Uri(SitePages.Fill(path, _sites), UriKind.Relative), TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new(response, html, await RefusalsAsync(reader, path, IsRefusal(response.StatusCode) ? before + 1 : before) - before);
    }
}
