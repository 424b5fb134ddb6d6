using FraudDashboard.Database;
using FraudDashboard.Web.Features.Figures;
using FraudDashboard.Web.Features.Imports;
using FraudDashboard.Web.Shared.Catalogue;
using FraudDashboard.Web.Shared.Data;
using FraudDashboard.Web.Shared.Pages;
using Npgsql;

namespace FraudDashboard.Web.App;

/// <summary>The data side of the site: the reader's connections, and every query once.</summary>
public static class DataServices
{
    /// <summary>Adds the read path and every query over the report views.</summary>
    public static IServiceCollection AddFigures(this IServiceCollection services, DatabaseConnections connections)
    {
        services.AddSingleton(connections);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new ScopedDb(NpgsqlDataSource.Create(connections.Web)));
        foreach (var query in typeof(DataServices).Assembly.GetTypes().Where(IsQuery))
        {
            services.AddSingleton(query);
        }

        services.AddSingleton<ReferenceCache>();
        services.AddSingleton<ReportRequests>();
        services.AddSingleton<CoverOf>();
        services.AddSingleton<UploadExtracts>();
        services.AddSingleton<Figures>();
        services.AddSingleton<MonthFigures>();
        services.AddSingleton<CaseFigures>();
        services.AddSingleton<StatisticsFigures>();
        services.AddSingleton<DataAges>();
        services.AddScoped<CurrentReader>();
        return services;
    }

    // XxxQuery classes hold no state but the read path: one of each serves everyone.
    private static bool IsQuery(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsPublic: true } && type.Name.EndsWith("Query", StringComparison.Ordinal);
}
