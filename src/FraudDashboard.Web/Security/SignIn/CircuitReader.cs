using FraudDashboard.Database.Sessions;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Npgsql;

namespace FraudDashboard.Web.Security.SignIn;

/// <summary>Asks for an open page, time and again, whether its session still is one and still says the same.</summary>
public sealed class CircuitReader(
    OpenSessionQuery open, AccessSettings access, AuthenticationSettings settings, TimeProvider time, ILoggerFactory logs)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => access.Revalidate;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        if (Reader.Of(authenticationState.User) is not { } reader)
        {
            return true;
        }

        try
        {
            var row = await open.RunAsync(reader, cancellationToken);

            // Claims are read again by requests, which an open page makes by itself; one that has stopped must be loaded anew.
            var now = time.GetUtcNow();
            return row.IsOf(reader) && !(settings.IsConfigured && (now - row.SeenAt > 3 * settings.Refresh || now - row.ClaimsAt > settings.Stale));
        }
        catch (SessionEndedException)
        {
            return false;
        }
        catch (NpgsqlException)
        {
            return true;
        }
    }
}
