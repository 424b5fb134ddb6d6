using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Features.Packs;
using FraudDashboard.Web.Requests;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FraudDashboard.DatabaseTests.Packs;

[CollectionDefinition(nameof(PackWorkbooks))]
public sealed class SharedPackWorkbooks : ICollectionFixture<PackWorkbooks>;

/// <summary>Workbooks of the sample's September, with August frozen before it: of London, a Command Unit and a borough, in both profiles.</summary>
public sealed class PackWorkbooks(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly string[] Areas = ["london:*", "bcu:Central North", "borough:E09000007"];

    private readonly Dictionary<string, byte[]> _files = [];

    /// <summary>"london-publication.xlsx".</summary>
    public static IEnumerable<string> Names => from area in Areas from profile in Enum.GetValues<PackProfile>() select NameOf(area, profile);

    /// <summary>By name.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    public async ValueTask InitializeAsync()
    {
        var store = await postgres.CreateDatabaseAsync(SamplePacks.Template, SamplePacks.LoadAsync);
        await SamplePacks.FreezeAsync(store, SamplePacks.September.AddMonths(-1), "a test");
        var frozen = await SamplePacks.FreezeAsync(store);
        var reader = UserScope.AllLondon with { UserName = "Staff" };
        await using var services = SamplePacks.Services(store with { Web = store.Loader });
        await using var session = await services.GetRequiredService<FileReadSessions>().OpenAsync(reader, TestContext.Current.CancellationToken);
        var (request, _) = await services.GetRequiredService<PageRequestReader>().ReadAsync(session, "", new PageKeys(), null, TestContext.Current.CancellationToken);
        var packs = await PacksQuery.RunAsync(session, reader, TestContext.Current.CancellationToken);
        var contents = await PackContents.ReadAsync(
            session, request.Reference, packs, packs.Single(pack => pack.PackId == frozen.PackId), TestContext.Current.CancellationToken);
        foreach (var area in PackFiles.AreasOf(request.Reference.Boroughs, reader).Where(area => Areas.Contains(PackOrder.ValueOf(area))))
        {
            foreach (var profile in Enum.GetValues<PackProfile>())
            {
                _files.Add(NameOf(PackOrder.ValueOf(area), profile), PackFiles.Make(contents, area, profile).Bytes);
            }
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string NameOf(string area, PackProfile profile) => $"{area.Split(':')[0]}-{profile}.xlsx".ToLowerInvariant();
}
