using System.Net;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;
using Xunit;

namespace FraudDashboard.BrowserTests.Access;

/// <summary>A real OpenID Connect server and a site that signs in with it, for the tests of a class, one after another.</summary>
public sealed class OpenIdSites(PostgresFixture postgres, BrowserFixture browser, SharedSites shared) : IAsyncLifetime
{
    private readonly OwnSites _sites = new(postgres, browser, shared);

    internal IdentityProvider Provider { get; private set; } = null!;

    /// <summary>Reads claims again with each request, so that a test need not wait.</summary>
    internal RunningSite Site { get; private set; } = null!;

    internal OwnSites Sites => _sites;

    public async ValueTask InitializeAsync()
    {
        await _sites.InitializeAsync();
        Provider = await IdentityProvider.StartAsync();
        Site = await RunningSite.StartAsync(
            _sites.LoadedDatabase,
            [.. Provider.Settings, "--Authentication:RefreshMinutes=0", "--Access:RevalidateSeconds=1", "--Authentication:Roles:FRD-Command=command"]);
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Provider.DisposeAsync();
        await _sites.DisposeAsync();
    }
}

/// <summary>Signing in with the provider, for each test a person of its own.</summary>
public abstract class OpenIdTests : IDisposable
{
    private protected readonly string _person = $"person-{Guid.NewGuid():N}";
    private protected readonly OwnSites sites;
    private protected readonly Readers _readers;
    private protected readonly IdentityProvider _provider;
    private protected readonly RunningSite _site;

    private protected OpenIdTests(OpenIdSites openId)
    {
        (sites, _provider, _site) = (openId.Sites, openId.Provider, openId.Site);
        _readers = new(sites);
        _provider.Begin(_person);
    }

    public void Dispose()
    {
        _readers.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected HttpClient Client() => DemoSignIn.Client(_site.Address);

    private protected async Task<HttpResponseMessage> SignInAsync(HttpClient client, string path) => await FollowAsync(client, new Uri(_site.Address + path));

    /// <summary>The provider's answer, on its way back to the site.</summary>
    private protected async Task<Uri> AnswerAsync(HttpClient client)
    {
        var next = new Uri(_site.Address + "/");
        while (!next.AbsolutePath.StartsWith("/signin-oidc", StringComparison.Ordinal))
        {
            using var response = await client.GetAsync(next, TestContext.Current.CancellationToken);
            next = new Uri(next, response.Headers.Location!);
        }

        return next;
    }

    private protected async Task<HttpResponseMessage> FollowAsync(HttpClient client, Uri start)
    {
        var next = new Uri(new Uri(_site.Address), start);
        for (var step = 0; step < 20; step++)
        {
            var response = await client.GetAsync(next, TestContext.Current.CancellationToken);
            if (response.StatusCode != HttpStatusCode.Redirect)
            {
                return response;
            }

            next = new Uri(next, response.Headers.Location!);
            response.Dispose();
        }

        throw new InvalidOperationException($"There was no end of redirects; the last led to {next}");
    }

    private protected static async Task AssertRefusedAsync(HttpResponseMessage response, HttpClient client)
    {
        Assert.Equal("/sign-in?failed=yes", response.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Contains("nobody is signed in", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(client, "/rules"));
    }

    private protected static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private protected Task<object?> GrantAsync(string role, string? borough = null, string from = "now() - interval '2 days'", string until = "null") =>
        Sql.PastRowSecurityAsync(sites.LoadedDatabase, $"""
            insert into core.access_grant (user_id, role_code, scope_codes, valid_from, valid_until, reason, granted_by)
            values ('{_person}', '{role}', '{(borough is null ? "{}" : "{" + borough + "}")}', {from}, {until}, 'test', 'admin')
            """);

    private protected Task<object?> WithdrawAsync() => Sql.PastRowSecurityAsync(
        sites.LoadedDatabase, $"update core.access_grant set withdrawn_at = now(), withdrawn_by = 'admin', withdrawn_reason = 'test' where user_id = '{_person}'");

    private protected Task<long> RefusalsAsync(string userId, long expected = 0) => _readers.LinesAsync("sign_in_refused", userId, "site", expected);
}
