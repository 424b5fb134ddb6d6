using FraudDashboard.Database;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Demo;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Features.Packs;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Requests.Reference;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Quartz;
using Xunit;

namespace FraudDashboard.DatabaseTests.Packs;

/// <summary>What the schedule does on which day, of data as at 2 November 2026, and that of two nodes one does it.</summary>
public sealed class ScheduledFreezeTests(PostgresFixture postgres)
{
    private static readonly DateOnly AsAt = new(2026, 11, 2);

    [Fact]
    public async Task Schedule_DayByDay_FreezesOnceAndSaysWhatIsNotFrozen()
    {
        var store = await postgres.CreateDatabaseAsync("demo_to_schedule", LoadAsync);
        await using var services = new ServiceCollection().AddLogging().AddFigures(store.ForCommandLine()).BuildServiceProvider();
        var schedule = services.GetRequiredService<ScheduledFreeze>();
        Task<FreezeResult?> OnAsync(int month, int day) => schedule.RunAsync(new(2026, month, day), TestContext.Current.CancellationToken);

        var early = await OnAsync(11, 3);
        var due = await OnAsync(11, 4);
        var done = await OnAsync(11, 5);
        var before = await ProblemAsync(services);
        var stalled = await OnAsync(12, 3);
        var problem = await ProblemAsync(services);
        var (code, status, _) = await FraudProcess.RunAsync("status", "--connection", store.Cli);
        await Sql.ScalarAsync(store.Loader, "update ref.setting set value = '0' where setting_code = 'pack_working_day'");
        var never = await OnAsync(12, 4);

        Assert.Null(early);
        Assert.Equal(FreezeState.Frozen, due!.State);
        Assert.Equal("2026-09-01 1 The schedule", await store.TextAsync("select pack_month || ' ' || version || ' ' || frozen_by from frozen.pack"));
        Assert.Null(done);
        Assert.Null(before);
        Assert.Equal(FreezeState.Refused, stalled!.State);
        Assert.StartsWith("October 2026 was to be frozen on 3 December 2026 and is not. October 2026 is not settled: ", problem, StringComparison.Ordinal);
        Assert.Equal(1, code);
        Assert.Contains(problem!, status, StringComparison.Ordinal);
        Assert.Null(never);
        Assert.Equal(1, await store.NumberAsync("select count(*) from frozen.attempt"));
    }

    [Fact]
    public async Task Schedule_WhereTheDatabaseEndsTheFreeze_SaysSoUntilTheMonthIsFrozen()
    {
        var store = await postgres.CreateDatabaseAsync("demo_to_schedule", LoadAsync);
        await using var services = new ServiceCollection().AddLogging().AddFigures(store.ForCommandLine()).BuildServiceProvider();
        var schedule = services.GetRequiredService<ScheduledFreeze>();
        await Sql.ScalarAsync(await Sql.SuperuserAsync(store), "revoke insert on frozen.sentence from fraud_loader");

        await Assert.ThrowsAsync<PostgresException>(() => schedule.RunAsync(new(2026, 11, 4), TestContext.Current.CancellationToken));
        var failed = await ProblemAsync(services);
        await Sql.ScalarAsync(await Sql.SuperuserAsync(store), "grant insert on frozen.sentence to fraud_loader");
        var again = await schedule.RunAsync(new(2026, 11, 5), TestContext.Current.CancellationToken);

        Assert.Equal("September 2026 was to be frozen on 4 November 2026 and is not. The program or the database failed: the log of the site says how.", failed);
        Assert.Equal(FreezeState.Frozen, again!.State);
        Assert.Null(await ProblemAsync(services));
        Assert.Equal(1, await store.NumberAsync("select count(*) from frozen.pack"));
    }

    [Fact]
    public async Task Quartz_OfTwoNodes_RunsTheJobOnOne()
    {
        var store = await postgres.CreateDatabaseAsync("demo_to_schedule", LoadAsync);
        await using var first = Node(store);
        await using var second = Node(store);
        foreach (var node in new[] { first, second })
        {
            foreach (var service in node.GetServices<IHostedService>())
            {
                await service.StartAsync(TestContext.Current.CancellationToken);
            }
        }

        using var longest = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        longest.CancelAfter(TimeSpan.FromMinutes(2));
        while (await store.NumberAsync("select count(*) from quartz.qrtz_scheduler_state") < 2)
        {
            await Task.Delay(50, longest.Token);
        }

        var schedulers = first.GetRequiredService<ISchedulerFactory>();
        await (await schedulers.GetScheduler(TestContext.Current.CancellationToken)).TriggerJob(FreezeSchedule.Job, null, TestContext.Current.CancellationToken);
        while (await store.NumberAsync("select count(*) from frozen.pack") < 1 || await store.NumberAsync("select count(*) from quartz.qrtz_fired_triggers") > 0)
        {
            await Task.Delay(50, longest.Token);
        }

        Assert.Equal(1, await store.NumberAsync("select count(*) from frozen.pack"));
        Assert.Equal(0, await store.NumberAsync("select count(*) from frozen.attempt"));
        Assert.Equal("0 30 6 * * ? Europe/London", await store.TextAsync("select cron_expression || ' ' || time_zone_id from quartz.qrtz_cron_triggers"));
        foreach (var service in new[] { first, second }.SelectMany(node => node.GetServices<IHostedService>()))
        {
            await service.StopAsync(TestContext.Current.CancellationToken);
        }
    }

    private static ServiceProvider Node(DatabaseConnections store)
    {
        var services = new ServiceCollection().AddLogging().AddFigures(store.ForCommandLine());
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new FixedTime(new DateTimeOffset(2026, 11, 4, 7, 0, 0, TimeSpan.Zero))));
        FreezeSchedule.Add(services);
        return services.BuildServiceProvider();
    }

    private static Task<string?> ProblemAsync(IServiceProvider services) => services.ReadAsync(
        UserScope.AllLondon, async session => (await ClockQuery.RunAsync(session, UserScope.AllLondon, TestContext.Current.CancellationToken))!.FreezeProblem);

    private static async Task LoadAsync(DatabaseConnections store)
    {
        using var folder = new TemporaryFolder();
        var files = new DemoExtracts(400, seed: 6, AsAt).WriteTo(folder.Path, TestContext.Current.CancellationToken);
        var time = new FixedTime(new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero));
        await new LoadExtracts(store.Loader, time).RunAsync(
            files.Select(ExtractSource.FromPath), new LoadOptions { AsAt = AsAt }, cancellationToken: TestContext.Current.CancellationToken);
    }
}
