using System.Net;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using FraudDashboard.Web.Security.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FraudDashboard.BrowserTests.Access;

/// <summary>Role by page, file and pack, over real requests: what the table of who may what says, and nothing else.</summary>
[Collection(nameof(AnsweredPages))]
public sealed class PageAccessTests(AnsweredPages pages)
{
    private static readonly string[] OpenToAll =
        [Urls.ThemePath, "/health", Urls.SignInAsPath, Urls.SignInPath, Urls.NoAccessPath, Urls.ErrorPath, Urls.NotFoundPath, "/error/{Code:int}", "{*path:nonfile}"];

    public static TheoryData<string, string> ReadersAndPages => new(
        from reader in DemoReaders.All from path in AnsweredPages.Paths select (reader.Key, path));

    public static TheoryData<string, string> ReadersAndFiles => new(
        from reader in DemoReaders.All from report in ExportCatalogue.All select (reader.Key, report.Key));

    public static TheoryData<string> EveryReader => AnsweredPages.EveryReader;

    [Fact]
    public void Endpoints_OfTheSite_AreOpenToNobodyWithoutSayingSo()
    {
        var unguarded = pages.Sites.Loaded.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null && !IsAsset(endpoint))
            .Select(endpoint => endpoint.RoutePattern.RawText!);

        Assert.Empty(unguarded.Where(path => !OpenToAll.Contains(path) && !OpenToAll.Contains("/" + path.TrimStart('/'))).Distinct());
    }

    [Theory]
    [MemberData(nameof(ReadersAndPages))]
    public async Task Page_OfEachRole_IsOpenOrRefusedAsTheTableSays(string reader, string path)
    {
        var isOpen = DemoReaders.Find(reader)!.Role is var role && AccessMatrix.May(role, NeedOf(path));

        var answer = await pages.OfAsync(reader, path);

        if (isOpen)
        {
            Assert.NotEqual(HttpStatusCode.Forbidden, answer.Response.StatusCode);
            Assert.NotEqual(HttpStatusCode.Redirect, answer.Response.StatusCode);
        }
        else
        {
            Assert.Equal(HttpStatusCode.Forbidden, answer.Response.StatusCode);
            Assert.Contains("This page is not open to you", answer.Html, StringComparison.Ordinal);
            Assert.Equal(1, answer.RefusalLines);
        }
    }

    [Theory]
    [MemberData(nameof(ReadersAndFiles))]
    public async Task File_OfEachRole_IsOpenOrRefusedAsTheTableSays(string reader, string key)
    {
        var client = await pages.Readers.AsAsync(reader);
        var role = DemoReaders.Find(reader)!.Role;
        var isOpen = AccessMatrix.May(role, Capability.Export) && AccessMatrix.May(role, PageRequirements.Of(ExportCatalogue.Find(key)!.Path));

        using var response = await DemoSignIn.PostAsync(client, Urls.AboutPath, $"/export/{key}", new() { ["query"] = "", ["purpose"] = "a test" });

        Assert.Equal(isOpen ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(EveryReader))]
    public async Task Pack_OfEachRole_IsOpenOrRefusedAsTheTableSays(string reader)
    {
        var client = await pages.Readers.AsAsync(reader);

        using var response = await DemoSignIn.PostAsync(client, Urls.AboutPath, Urls.PackFilePath, new() { ["pack"] = "1", ["purpose"] = "a test" });

        var isOpen = AccessMatrix.May(DemoReaders.Find(reader)!.Role, Capability.DownloadPacks);
        Assert.Equal(isOpen ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(EveryReader))]
    public async Task Brief_OfEachRole_IsOpenOrRefusedAsTheTableSays(string reader)
    {
        var client = await pages.Readers.AsAsync(reader);
        var area = reader == "lead" ? "borough:E09000007" : "london:*";

        using var response = await DemoSignIn.PostAsync(client, Urls.AboutPath, Urls.BriefFilePath, new() { ["pack"] = "1", ["area"] = area, ["purpose"] = "a test" });

        var isOpen = AccessMatrix.May(DemoReaders.Find(reader)!.Role, Capability.DownloadPacks);
        Assert.Equal(isOpen ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(isOpen, response.Content.Headers.ContentType?.MediaType?.EndsWith("wordprocessingml.document", StringComparison.Ordinal) == true);
    }

    [Theory]
    [MemberData(nameof(EveryReader))]
    public async Task Comment_OfEachRole_IsWrittenOrRefusedAsTheTableSays(string reader)
    {
        var client = await pages.Readers.AsAsync(reader);

        using var response = await DemoSignIn.PostAsync(client, Urls.AboutPath, Urls.BriefCommentPath, new()
        {
            ["_handler"] = "comment",
            ["pack"] = "1",
            ["area"] = "borough:E09000019",
            ["section"] = "where",
            ["seen"] = "0",
            ["text"] = "A comment",
        });

        var isOpen = AccessMatrix.May(DemoReaders.Find(reader)!.Role, Capability.WriteBriefs);
        Assert.Equal(isOpen ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(isOpen, response.Headers.Location?.ToString().EndsWith(Urls.Brief(1, new() { Area = Area.Borough("E09000019") }), StringComparison.Ordinal) == true);
    }

    [Theory]
    [MemberData(nameof(EveryReader))]
    public async Task Freeze_OfEachRole_IsDoneOnceOrRefusedAsTheTableSays(string reader)
    {
        var client = await pages.Readers.AsAsync(reader);
        async Task<HttpResponseMessage> FreezeAsync() =>
            await DemoSignIn.PostAsync(client, Urls.AboutPath, Urls.FreezePath, new() { ["month"] = "2026-08", ["reason"] = "a test" });

        using var first = await FreezeAsync();
        if (!AccessMatrix.May(DemoReaders.Find(reader)!.Role, Capability.FreezePacks))
        {
            Assert.Equal(HttpStatusCode.Forbidden, first.StatusCode);
            return;
        }

        using var again = await FreezeAsync();
        var page = await client.GetStringAsync(first.Headers.Location, TestContext.Current.CancellationToken);
        var packs = await client.GetStringAsync(new Uri(Urls.PacksPath, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Contains("August 2026 as frozen on ", page, StringComparison.Ordinal);
        Assert.Contains("Nothing has moved since it was frozen.", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("Nothing was frozen: version 1 of August 2026", await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains($"href=\"{first.Headers.Location!.OriginalString}\"", packs, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryReader))]
    public async Task Navigation_OfEachRole_HasWhatItMayOpen(string reader)
    {
        var html = (await pages.OfAsync(reader, Urls.AboutPath)).Html;

        var nav = html[html.IndexOf("<nav", StringComparison.Ordinal)..html.IndexOf("</nav>", StringComparison.Ordinal)];
        var role = DemoReaders.Find(reader)!.Role;
        Assert.All(SiteMap.Screens, screen =>
            Assert.Equal(AccessMatrix.May(role, screen.Requires), nav.Contains($"href=\"{screen.Path}\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/reports?borough=E09000007")]
    [InlineData("/boroughs/E09000007")]
    public async Task Page_WithoutSigningIn_LeadsToTheSignInPageAndBack(string path)
    {
        using var client = DemoSignIn.Client(pages.Sites.Loaded.Address);

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(path == "/" ? "/sign-in" : $"/sign-in?from={Uri.EscapeDataString(path)}", response.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/export/reports")]
    [InlineData("/packs/file")]
    [InlineData("/packs/brief")]
    [InlineData("/packs/freeze")]
    [InlineData("/EXPORT/reports")]
    [InlineData("//export/reports")]
    [InlineData("/export%2freports")]
    public async Task Post_WithoutSigningIn_GivesNothing(string path)
    {
        using var client = DemoSignIn.Client(pages.Sites.Loaded.Address);

        using var response = await DemoSignIn.PostAsync(client, Urls.SignInPath, path, new() { ["query"] = "", ["purpose"] = "a test" });

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.NotFound });
    }

    internal static Capability NeedOf(string path) => path switch
    {
        "/reports/{report}" => PageRequirements.Of("/reports/{Id:long}"),
        "/imports/{load}" => PageRequirements.Of("/imports/{Id:long}"),
        Urls.NotePath => PageRequirements.Of(path),
        _ when path == Urls.Brief(1) => PageRequirements.Of("/packs/{Id:long}/brief"),
        _ when path == Urls.Pack(1) => PageRequirements.Of("/packs/{Id:long}"),
        _ when path.StartsWith("/boroughs/", StringComparison.Ordinal) => PageRequirements.Of("/boroughs/{Code}"),
        _ when path.StartsWith("/measures/", StringComparison.Ordinal) => PageRequirements.Of("/measures/{Code}"),
        _ when path.StartsWith("/rules/", StringComparison.Ordinal) => PageRequirements.Of("/rules/{Code}"),
        _ => PageRequirements.Of(path),
    };

    private static bool IsAsset(RouteEndpoint endpoint) =>
        endpoint.Metadata.Any(item => item.GetType().Name.StartsWith("StaticAsset", StringComparison.Ordinal));
}
