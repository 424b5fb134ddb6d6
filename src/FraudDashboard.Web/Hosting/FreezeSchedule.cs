using FraudDashboard.Database;
using FraudDashboard.Web.Features.Packs;
using Npgsql;
using Quartz;

namespace FraudDashboard.Web.Hosting;

/// <summary>Looks each morning whether a month is due to be frozen: of several nodes of the site one does.</summary>
[DisallowConcurrentExecution]
internal sealed class FreezeJob(ScheduledFreeze freeze, TimeProvider time) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await freeze.RunAsync(LondonTime.Today(time), cancellationToken);
}

/// <summary>Runs Quartz over its tables in the database, and waits for a database that does not answer yet.</summary>
public sealed partial class FreezeSchedule(ISchedulerFactory schedulers, ILogger<FreezeSchedule> log) : BackgroundService
{
    /// <summary>The job, as the tables of Quartz name it.</summary>
    public static readonly JobKey Job = new("freeze-month");

    // Half past six in London; one that was missed is done when a node is there again.
    private const string EachMorning = "0 30 6 * * ?";
    private const int MostConnections = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Adds the schedule to a site.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "site";
                scheduler.GenerateInstanceId = true;
            });
            quartz.UseDefaultThreadPool(1);
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(source => source.DataSourceFactory = provider => SourceOf(provider.GetRequiredService<DatabaseConnections>()));
                store.UseClustering();
                store.UseSystemTextJsonSerializer();
                store.ConfigureStore(options => options.TablePrefix = "quartz.qrtz_");
            });
            quartz.ScheduleJob<FreezeJob>(
                trigger => trigger.WithIdentity(Job.Name).WithCronSchedule(EachMorning, cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/London"))),
                job => job.WithIdentity(Job));
        });
        services.AddHostedService<FreezeSchedule>();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!await IsStartedAsync(stoppingToken))
            {
                await Task.Delay(Pause, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The site stops.
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (var scheduler in await schedulers.GetAllSchedulers(cancellationToken))
        {
            await scheduler.Shutdown(true, cancellationToken);
        }
    }

    private static NpgsqlDataSource SourceOf(DatabaseConnections connections) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connections.Loader) { MaxPoolSize = MostConnections });

    private async Task<bool> IsStartedAsync(CancellationToken cancellation)
    {
        try
        {
            await (await schedulers.GetScheduler(cancellation)).Start(cancellation);
            return true;
        }
        catch (Exception error) when (error is SchedulerException or NpgsqlException)
        {
            LogNotStarted(log, error);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The schedule of freezes does not run yet: tried again in a minute")]
    private static partial void LogNotStarted(ILogger log, Exception error);
}
