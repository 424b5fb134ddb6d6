using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using Xunit;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace FraudDashboard.BrowserTests.Access;

/// <summary>A real OpenID Connect server on loopback, with one person whose claims a test sets.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public const string ClientId = "fraud-dashboard";
    public const string ClientSecret = "a-secret-of-the-tests";

    // Made once: what makes them is slow, and no test is about them.
    private static readonly SymmetricSecurityKey EncryptionKey = new(RandomNumberGenerator.GetBytes(32));
    private static readonly RsaSecurityKey SigningKey = new(RSA.Create(2048));

    private readonly WebApplication _app;

    private IdentityProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenIddict().AddServer(Configure);
        _app = builder.Build();
        _app.Use((context, next) =>
        {
            if (TokenStatus is { } status && context.Request.Path == "/connect/token")
            {
                context.Response.StatusCode = status;
                return Task.CompletedTask;
            }

            return next(context);
        });
        _app.UseRouting();
        _app.UseAuthentication();
    }

    public string Address => _app.Urls.Single();

    public string UserId { get; set; } = "person-1";

    /// <summary>Claims of the person besides id and name: role, borough, bcu.</summary>
    public IReadOnlyList<(string Type, string Value)> Claims { get; set; } = [];

    /// <summary>False once the person has left: refresh tokens are refused.</summary>
    public bool IsKnown { get; set; } = true;

    /// <summary>What the token endpoint answers with, and nothing else, while it is set.</summary>
    public int? TokenStatus { get; set; }

    public string? WrongAudience { get; set; }

    public bool IsExpired { get; set; }

    /// <summary>Another person, of whom nothing but the id is known yet.</summary>
    public void Begin(string userId)
    {
        (UserId, Claims, IsKnown, TokenStatus, WrongAudience, IsExpired) = (userId, [], true, null, null, false);
        (Refreshed, SignedOut) = (0, 0);
    }

    /// <summary>Signs with another key from now on, and publishes that alone.</summary>
    public void RotateKeys()
    {
        var options = _app.Services.GetRequiredService<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue;
        var key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };
        options.SigningCredentials.Insert(0, new(key, SecurityAlgorithms.RsaSha256));
        options.SigningCredentials.RemoveRange(1, options.SigningCredentials.Count - 1);

        // Its own refresh tokens, those of before too, it goes on to understand.
        options.TokenValidationParameters.IssuerSigningKeys = [.. options.TokenValidationParameters.IssuerSigningKeys, key];
    }

    public int Refreshed { get; private set; }

    public int SignedOut { get; private set; }

    public string[] Settings =>
    [
        $"--Authentication:Authority={Address}", $"--Authentication:ClientId={ClientId}", $"--Authentication:ClientSecret={ClientSecret}",
    ];

    public static async Task<IdentityProvider> StartAsync()
    {
        var provider = new IdentityProvider();
        await provider._app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private void Configure(OpenIddictServerBuilder server)
    {
        server.EnableDegradedMode();
        server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token").SetEndSessionEndpointUris("connect/end");
        server.AllowAuthorizationCodeFlow().AllowRefreshTokenFlow().RequireProofKeyForCodeExchange();
        server.RegisterScopes(Scopes.Profile, Scopes.OfflineAccess);
        server.AddEncryptionKey(EncryptionKey).AddSigningKey(SigningKey);
        server.UseAspNetCore().DisableTransportSecurityRequirement();
        server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != ClientId)
            {
                context.Reject(Errors.InvalidClient);
            }

            return default;
        }));
        server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != ClientId || context.ClientSecret != ClientSecret)
            {
                context.Reject(Errors.InvalidClient);
            }

            return default;
        }));
        server.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseInlineHandler(_ => default));
        server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            context.Principal = Person(context.Request.GetScopes());
            return default;
        }));
        server.AddEventHandler<HandleTokenRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (!context.Request.IsRefreshTokenGrantType())
            {
                return default;
            }

            if (!IsKnown)
            {
                context.Reject(Errors.InvalidGrant);
                return default;
            }

            Refreshed++;
            context.Principal = Person(context.Principal!.GetScopes());
            return default;
        }));
        server.AddEventHandler<HandleEndSessionRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            SignedOut++;
            context.SignOut();
            return default;
        }));
        server.AddEventHandler<ProcessSignInContext>(handler => handler
            .UseInlineHandler(context =>
            {
                if (WrongAudience is { } audience)
                {
                    context.IdentityTokenPrincipal?.SetAudiences(audience);
                }

                if (IsExpired)
                {
                    context.IdentityTokenPrincipal?.SetCreationDate(DateTimeOffset.UnixEpoch).SetExpirationDate(DateTimeOffset.UnixEpoch.AddHours(1));
                }

                return default;
            })
            .SetOrder(OpenIddictServerHandlers.PrepareIdentityTokenPrincipal.Descriptor.Order + 1));
    }

    private ClaimsPrincipal Person(IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity("tests", OpenIddictConstants.Claims.Name, OpenIddictConstants.Claims.Role);
        identity.AddClaim(new(OpenIddictConstants.Claims.Subject, UserId));
        identity.AddClaim(new(OpenIddictConstants.Claims.Name, "A Person"));
        foreach (var (type, value) in Claims)
        {
            identity.AddClaim(new(type, value));
        }

        identity.SetScopes(scopes);
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        return new(identity);
    }
}
