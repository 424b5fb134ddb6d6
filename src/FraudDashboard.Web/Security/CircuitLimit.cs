using System.Threading.RateLimiting;
using Microsoft.AspNetCore.SignalR;

namespace FraudDashboard.Web.Security;

/// <summary>How many circuits one person, and everyone together, may have open: each keeps a page in the site's memory.</summary>
public sealed class CircuitLimit : IHubFilter, IDisposable
{
    // What a connection asks for when it wants a circuit: a new one, its own after a lost network, one that was put away.
    private static readonly HashSet<string> Openings = ["StartCircuit", "ConnectCircuit", "ResumeCircuit"];

    private static readonly object LeaseKey = new();

    private readonly PartitionedRateLimiter<string> _ofPerson;
    private readonly ConcurrencyLimiter _ofAll;

    public CircuitLimit(AccessSettings settings)
    {
        _ofPerson = PartitionedRateLimiter.Create<string, string>(userId => RateLimitPartition.GetConcurrencyLimiter(
            userId, _ => new ConcurrencyLimiterOptions { PermitLimit = settings.CircuitsPerPerson }));
        _ofAll = new(new ConcurrencyLimiterOptions { PermitLimit = settings.Circuits });
    }

    /// <summary>Whether a page may be given a circuit; one without is shown as it was made.</summary>
    public bool HasRoomFor(Reader reader) =>
        _ofAll.GetStatistics() is not { CurrentAvailablePermits: <= 0 } && _ofPerson.GetStatistics(reader.UserId) is not { CurrentAvailablePermits: <= 0 };

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var connection = invocationContext.Context;
        if (!Openings.Contains(invocationContext.HubMethodName) || connection.Items.ContainsKey(LeaseKey) || TakesOne(connection))
        {
            return await next(invocationContext);
        }

        connection.Abort();
        return null;
    }

    public async Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        try
        {
            await next(context, exception);
        }
        finally
        {
            if (context.Context.Items.Remove(LeaseKey, out var leases))
            {
                Return((RateLimitLease[])leases!);
            }
        }
    }

    public void Dispose()
    {
        _ofPerson.Dispose();
        _ofAll.Dispose();
    }

    private bool TakesOne(HubCallerContext connection)
    {
        RateLimitLease[] leases = [_ofPerson.AttemptAcquire(Reader.Of(connection.User)?.UserId ?? ""), _ofAll.AttemptAcquire()];
        if (leases.All(lease => lease.IsAcquired))
        {
            connection.Items[LeaseKey] = leases;
            return true;
        }

        Return(leases);
        return false;
    }

    private static void Return(RateLimitLease[] leases)
    {
        foreach (var lease in leases)
        {
            lease.Dispose();
        }
    }
}
