using FraudDashboard.Database;
using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Downloads;
using FraudDashboard.Web.Features.Audit;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Features.Imports;
using FraudDashboard.Web.Features.Overview;
using FraudDashboard.Web.Features.Packs;
using FraudDashboard.Web.Features.Packs.Briefs;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;
using FraudDashboard.Web.Security;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace FraudDashboard.Web.Hosting;

/// <summary>The data side of the site: the reader's connections, and every query once.</summary>
public static partial class DataServices
{
    private const int MostPrepared = 100;

    /// <summary>Adds the read path, the audit and every query over the report views.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="connections">The database.</param>
    /// <param name="anchorPath">The file of the audit's anchors; null for a database that is thrown away.</param>
    public static IServiceCollection AddFigures(this IServiceCollection services, DatabaseConnections connections, string? anchorPath = null)
    {
        services.AddSingleton(connections);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => ForPages(connections.Web));
        services.AddSingleton<ReadSessions>();
        services.AddAudit(connections, anchorPath);
        services.AddSingleton<OpenSessionQuery>();
        services.AddSingleton<AuditVerificationCache>();
        services.AddSingleton<OpenAudit>();
        services.AddSingleton<OpenCrimeReport>();
        services.AddSingleton<SearchCrimeReports>();
        services.AddSingleton(provider =>
            provider.GetService<IConfiguration>()?.GetSection(SourceSystem.Section).Get<SourceSystem>() ?? new());
        services.AddSingleton<ReferenceCache>();
        services.AddSingleton<PageRequestReader>();
        services.AddSingleton<CoverBuilder>();
        services.AddDownloads();
        services.AddSingleton<UploadExtracts>();
        services.AddSingleton<LoadDecisions>();
        services.AddSingleton(new ShownSentences([OverviewSentences.ReadAsync]));
        services.AddSingleton<FreezePack>();
        services.AddSingleton<ScheduledFreeze>();
        services.AddSingleton<MappingProfiles>();
        services.AddSingleton<DataAges>();
        services.AddScoped<CurrentReader>();
        return services;
    }

    // Pages ask the same queries over and over: PostgreSQL parses them once a connection, and keeps the plans of those that go
    // by no value. Sessions set everything for their transaction alone, so a connection has nothing to be reset.
    private static NpgsqlDataSource ForPages(string web) => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(web) { MaxAutoPrepare = MostPrepared, AutoPrepareMinUsages = 2, NoResetOnClose = true });

    /// <summary>Files, from the queue in which they wait to the answer that sends them.</summary>
    private static void AddDownloads(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
            provider.GetService<IConfiguration>()?.GetSection(DownloadSettings.Section).Get<DownloadSettings>() ?? new());
        services.AddSingleton(provider =>
        {
            var settings = provider.GetRequiredService<DownloadSettings>();
            return new FileReadSessions(provider.GetRequiredService<DatabaseConnections>(), settings.Connections, settings.Longest);
        });
        services.AddSingleton<Spool>();
        services.AddSingleton<DownloadWorkers>();
        services.AddSingleton<DownloadAnswers>();
        services.AddSingleton<MakeExport>();
        services.AddSingleton<MakePack>();
        services.AddSingleton<MakeBrief>();
    }

    private static void AddAudit(this IServiceCollection services, DatabaseConnections connections, string? anchorPath)
    {
        if (anchorPath is not null)
        {
            services.AddSingleton(provider => new AuditAnchorFile(anchorPath, provider.GetRequiredService<TimeProvider>())
            {
                NotWritten = problem => LogNotAnchored(provider.GetRequiredService<ILogger<AuditAnchorFile>>(), problem, anchorPath),
            });
        }

        services.AddSingleton(provider => AuditTrail.Open(connections.Web, provider.GetService<AuditAnchorFile>()));
        services.TryAddSingleton(new AccessSettings());
        services.AddSingleton<RefusalLimit>();
        services.AddSingleton<AuditReadSessions>();
        services.AddSingleton<AuditExport>();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The audit's anchor could not be written to {Path}")]
    private static partial void LogNotAnchored(ILogger log, Exception error, string path);
}
