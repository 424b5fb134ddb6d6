using FraudDashboard.Database;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FraudDashboard.DatabaseTests.Support;

/// <summary>Every figure of a store but its list of loads, to compare two of them.</summary>
internal static class StoreFigures
{
    public static async Task<string> OfAsync(DatabaseConnections store)
    {
        await using var provider = new ServiceCollection().AddLogging().AddFigures(store.ForCommandLine()).BuildServiceProvider();
        var figures = await provider.ReadAsync(
            UserScope.AllLondon, session => Web.Exports.Json.FiguresDocument.RunAsync(session, UserScope.AllLondon, TestContext.Current.CancellationToken));
        figures.Remove("loads");
        return figures.ToJsonString();
    }
}
