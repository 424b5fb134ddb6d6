using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.RateLimiting;

namespace FraudDashboard.Web.Security;

/// <summary>How often one person, or before signing in one address, may do what costs much or could be guessed at.</summary>
public static class RequestLimits
{
    public const string SignIn = "sign-in";
    public const string File = "file";
    public const string Find = "find";

    // A page is made in less.
    private static readonly TimeSpan ShortWait = TimeSpan.FromSeconds(2);

    public static void Configure(RateLimiterOptions options, AccessSettings settings)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : ShortWait;
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsPage(context) ? Pages(ReaderOf(context), settings)
            : RateLimitPartition.GetNoLimiter(""));
        options.AddPolicy(SignIn, context => Window(AddressOf(context), settings.SignInsPerMinute));
        options.AddPolicy(File, context => Window(ReaderOf(context), settings.FilesPerMinute));
        options.AddPolicy(Find, context => Window(ReaderOf(context), settings.SearchesPerMinute));
    }

    /// <summary>Pages that read figures: what is open to everyone, the error page too, reads none.</summary>
    private static bool IsPage(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } metadata
        && metadata.GetMetadata<ComponentTypeMetadata>() is not null && metadata.GetMetadata<IAllowAnonymous>() is null;

    private static RateLimitPartition<string> Pages(string key, AccessSettings settings) => RateLimitPartition.GetConcurrencyLimiter(
        key, _ => new ConcurrencyLimiterOptions { PermitLimit = settings.PagesAtOnce, QueueLimit = settings.PagesWaiting });

    private static RateLimitPartition<string> Window(string key, int permits) => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });

    private static string ReaderOf(HttpContext context) => Reader.Of(context.User)?.UserId ?? AddressOf(context);

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}

/// <summary>How many uploads one person may start in an hour: they come over the circuit, which the limits of requests do not see.</summary>
public sealed class UploadLimit(AccessSettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(userId =>
        RateLimitPartition.GetFixedWindowLimiter(userId, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = settings.UploadsPerHour,
            Window = TimeSpan.FromHours(1),
        }));

    public bool Allows(Reader reader)
    {
        using var lease = _limiter.AttemptAcquire(reader.UserId);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
