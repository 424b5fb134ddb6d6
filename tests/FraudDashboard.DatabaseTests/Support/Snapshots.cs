using FraudDashboard.Database.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FraudDashboard.DatabaseTests.Support;

/// <summary>Reads in one session of the site's, as a page or a file does.</summary>
internal static class Snapshots
{
    public static async Task<T> ReadAsync<T>(this IServiceProvider services, UserScope reader, Func<ReadSession, Task<T>> read)
    {
        await using var session = await services.GetRequiredService<ReadSessions>().OpenAsync(reader, TestContext.Current.CancellationToken);
        return await read(session);
    }

    public static async Task<T> ReadAuditAsync<T>(this IServiceProvider services, UserScope reader, Func<ReadSession, Task<T>> read)
    {
        await using var session = await services.GetRequiredService<AuditReadSessions>().OpenAsync(reader, TestContext.Current.CancellationToken);
        return await read(session);
    }
}
