using FraudDashboard.Database.Sessions;
using Microsoft.AspNetCore.Components.Authorization;

namespace FraudDashboard.Web.Security;

/// <summary>Who reads in this circuit or request, as of now: a session that has ended leaves nobody.</summary>
public sealed class CurrentReader(AuthenticationStateProvider states)
{
    private static readonly UserScope Nobody = new("Nobody", []);

    /// <summary>Null when nobody is signed in.</summary>
    public Reader? Reader => Reader.Of(State.User);

    /// <summary>The reader's scope; without a reader no scope, so no rows.</summary>
    public UserScope Scope => Reader?.Scope ?? Nobody;

    /// <summary>The address that was refused last in this circuit: a page drawn twice was asked for once.</summary>
    public string? RefusedAddress { get; set; }

    // The host sets the state before anything of a request or circuit runs, and the revalidation only ever replaces it.
    private AuthenticationState State => states.GetAuthenticationStateAsync() is { IsCompletedSuccessfully: true } known
        ? known.Result : throw new InvalidOperationException("Who reads is not known yet.");
}
