using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Requests;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace FraudDashboard.DatabaseTests.Audit;

/// <summary>Who reads a record holds a reading connection while its line is written: the line must not wait for another of these.</summary>
public sealed class AuditConnectionTests(PostgresFixture postgres)
{
    private const int Connections = 6;

    [Fact]
    public async Task Records_AsManyAtOnceAsReadingConnections_AreAllAnswered()
    {
        var database = await postgres.CreateDatabaseAsync();
        var few = new NpgsqlConnectionStringBuilder(database.Web) { MaxPoolSize = Connections, Timeout = 3 }.ConnectionString;
        await using var services = new ServiceCollection().AddLogging().AddFigures(database with { Web = few }).BuildServiceProvider();
        var sessions = services.GetRequiredService<ReadSessions>();
        var requests = services.GetRequiredService<PageRequestReader>();
        var open = services.GetRequiredService<OpenCrimeReport>();

        // All of them read, and none is left over, before the first writes its line.
        var held = await Task.WhenAll(Enumerable.Range(0, Connections).Select(
            _ => sessions.OpenAsync(UserScope.AllLondon, TestContext.Current.CancellationToken)));
        await Task.WhenAll(held.Select(async (session, number) =>
        {
            await using var holding = session;
            var (request, _) = await requests.ReadAsync(session, "", null, null, TestContext.Current.CancellationToken);
            return await open.RunAsync(session, request, number, TestContext.Current.CancellationToken);
        }));

        Assert.Equal($"{Connections}", await Sql.TextAsync(database.Auditor, "select count(*)::text from audit.event"));
    }

    [Fact]
    public async Task Record_WhileNoConnectionComesFree_IsRefusedInASentence()
    {
        var database = await postgres.CreateDatabaseAsync();
        var one = new NpgsqlConnectionStringBuilder(database.Web) { MaxPoolSize = 1, Timeout = 1 }.ConnectionString;
        await using var source = NpgsqlDataSource.Create(one);
#pragma warning disable RS0030 // Holds the only connection.
        await using var held = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
#pragma warning restore RS0030
        await using var trail = new Database.Audit.AuditTrail(source);

        var refusal = await Assert.ThrowsAsync<NpgsqlException>(() => trail.RecordAsync(Lines.Of("/reports/1"), TestContext.Current.CancellationToken));

        Assert.Equal("The audit took no line in time, so nothing was shown or sent: try again in a minute.", refusal.Message);
    }
}
