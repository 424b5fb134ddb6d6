using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;

namespace FraudDashboard.Web.Security.SignIn;

/// <summary>Signing in, and what each role may open: everything is refused but what says otherwise.</summary>
public static class SignInServices
{
    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var settings = SettingsOf(builder.Configuration);
        var access = builder.Configuration.GetSection(AccessSettings.Section).Get<AccessSettings>() ?? new();
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(access);
        services.AddSingleton(AuthenticationMode.Of(builder.Configuration, builder.Environment.IsDevelopment(), settings, access));
        services.AddSingleton<WriteSessions>();
        services.AddSingleton<RefusedAccess>();
        services.AddSingleton<WaitingRefusals>();
        services.AddHostedService(provider => provider.GetRequiredService<WaitingRefusals>());
        services.AddSingleton<ClaimsMapping>();
        services.AddSingleton<MissingAccess>();
        services.AddSingleton<ClaimsRefresh>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<SessionCookie>();
        services.AddScoped<AuthenticationStateProvider, CircuitReader>();
        services.AddCascadingAuthenticationState();
        services.AddAuthorization(Policies);
        services.AddSingleton<UploadLimit>();
        services.AddSingleton<CircuitLimit>();
        services.AddRateLimiter(options => RequestLimits.Configure(options, access));
        var schemes = services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie => Cookie(cookie, builder.Environment.IsDevelopment()));
        if (!builder.Environment.IsDevelopment())
        {
            services.AddAntiforgery(forms => OfThisHost(forms.Cookie, "form", isDevelopment: false));
        }

        if (settings.IsConfigured)
        {
            schemes.AddOpenIdConnect(provider => Provider(provider, settings, builder.Environment.IsDevelopment()));
        }
    }

    public static AuthenticationSettings SettingsOf(IConfiguration configuration) =>
        configuration.GetSection(AuthenticationSettings.Section).Get<AuthenticationSettings>() ?? new();

    private static void Policies(AuthorizationOptions options)
    {
        foreach (var capability in Enum.GetValues<Capability>())
        {
            options.AddPolicy(capability.ToString(), policy => policy.RequireAssertion(asked => Reader.Of(asked.User)?.May(capability) == true));
        }

        options.DefaultPolicy = options.FallbackPolicy = new AuthorizationPolicyBuilder()
            .RequireAssertion(asked => Reader.Of(asked.User) is not null).Build();
    }

    private static void Cookie(CookieAuthenticationOptions cookie, bool isDevelopment)
    {
        cookie.EventsType = typeof(SessionCookie);
        cookie.SlidingExpiration = false;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        OfThisHost(cookie.Cookie, "reader", isDevelopment);
    }

    /// <summary>With TLS browsers take a cookie of this name from this host alone, for all of it: no neighbour in the domain can plant one.</summary>
    private static void OfThisHost(CookieBuilder cookie, string name, bool isDevelopment)
    {
        cookie.Name = isDevelopment ? name : $"__Host-{name}";
        cookie.Path = "/";
        cookie.Domain = null;
        cookie.SecurePolicy = Secure(isDevelopment);
    }

    // On this machine's own http there is nobody between; elsewhere no cookie travels in the clear.
    private static CookieSecurePolicy Secure(bool isDevelopment) =>
        isDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    private static void Provider(OpenIdConnectOptions provider, AuthenticationSettings settings, bool isDevelopment)
    {
        provider.Authority = settings.Authority;
        provider.RequireHttpsMetadata = !new Uri(settings.Authority).IsLoopback;
        provider.ClientId = settings.ClientId;
        provider.ClientSecret = settings.ClientSecret;
        provider.ResponseType = "code";
        provider.UsePkce = true;

        // The answer comes by a link and not by a form of another site, so that its cookies can be SameSite=Lax.
        provider.ResponseMode = "query";
        provider.MapInboundClaims = false;

        // Changed keys are looked for as soon as a token is signed by one that is not known.
        provider.RefreshInterval = TimeSpan.FromSeconds(1);
        AppContext.SetSwitch("Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking", true);
        provider.SaveTokens = true;
        provider.SignedOutRedirectUri = Urls.SignInPath;
        provider.Scope.Clear();
        foreach (var scope in settings.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            provider.Scope.Add(scope);
        }

        foreach (var cookie in new[] { provider.CorrelationCookie, provider.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = Secure(isDevelopment);
        }

        provider.Events.OnTicketReceived = OidcEvents.ReceiveAsync;
        provider.Events.OnRemoteFailure = OidcEvents.FailAsync;
    }
}
