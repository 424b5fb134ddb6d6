using FraudDashboard.Database.Audit;
using FraudDashboard.Web.Requests;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace FraudDashboard.Web.Security.SignIn;

/// <summary>What becomes of the identity provider's answer: a session, a refusal, or a failure to look into.</summary>
internal static partial class OidcEvents
{
    private const string AskedAgain = "asked-again";
    private static readonly string[] KeptTokens = ["id_token", "refresh_token"];

    public static async Task ReceiveAsync(TicketReceivedContext context)
    {
        var services = context.HttpContext.RequestServices;
        var sessions = services.GetRequiredService<Sessions>();
        var identity = services.GetRequiredService<ClaimsMapping>().IdentityOf(context.Principal!);
        var reader = identity is null ? null : await sessions.OpenAsync(identity, CancellationToken.None);
        if (reader is null)
        {
            var missing = services.GetRequiredService<MissingAccess>();
            var sentence = missing.SentenceFor(context.Principal!);
            LogNothingOpen(services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OidcEvents)), sentence);
            missing.Keep(context.HttpContext, sentence);
            context.Response.Redirect(Urls.NoAccessPath);
            context.HandleResponse();
            return;
        }

        context.Principal = reader.ToPrincipal();
        context.Properties!.StoreTokens(context.Properties!.GetTokens().Where(token => KeptTokens.Contains(token.Name)).ToList());
        sessions.Bound(context.Properties!);
        context.ReturnUri = PostSignInRedirect.For(reader, context.ReturnUri);
    }

    /// <summary>A state that was tampered with, a token for somebody else, a person who said no: nobody is signed in.</summary>
    public static async Task FailAsync(RemoteFailureContext context)
    {
        var services = context.HttpContext.RequestServices;
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OidcEvents));
        if (context.Failure is SecurityTokenInvalidSignatureException && context.Properties is { } asked && !asked.Items.ContainsKey(AskedAgain))
        {
            // The provider has changed its keys: the handler reads them anew, and the person is sent there once more.
            await ReadKeysAgainAsync(((OpenIdConnectOptions)context.Options).ConfigurationManager!);
            await context.HttpContext.ChallengeAsync(
                OpenIdConnectDefaults.AuthenticationScheme, new() { RedirectUri = asked.RedirectUri, Items = { [AskedAgain] = "" } });
            context.HandleResponse();
            return;
        }

        LogFailure(log, context.Failure?.GetType().Name ?? "no reason");

        // Anybody can send an answer that is none.
        if (services.GetRequiredService<RefusalLimit>().Allows("", "", AuditActions.SignInRefused, "no_answer_of_the_provider"))
        {
            await services.GetRequiredService<RefusedAccess>().RecordAsync(
                new AuditEvent
                {
                    UserId = "",
                    UserName = "",
                    ActionCode = AuditActions.SignInRefused,
                    Subject = "site",
                },
                context.HttpContext.RequestAborted);
        }

        context.Response.Redirect($"{Urls.SignInPath}?failed=yes");
        context.HandleResponse();
    }

    /// <summary>Asks for what the provider publishes now, and waits a moment for it: it is read in the background.</summary>
    private static async Task ReadKeysAgainAsync(IConfigurationManager<OpenIdConnectConfiguration> provider)
    {
        var before = await provider.GetConfigurationAsync(CancellationToken.None);
        for (var i = 0; i < 30 && ReferenceEquals(before, await provider.GetConfigurationAsync(CancellationToken.None)); i++)
        {
            provider.RequestRefresh();
            await Task.Delay(100);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An account opens nothing. {Why}")]
    private static partial void LogNothingOpen(ILogger log, string why);

    // The message of such a failure may quote what was sent: its kind says enough.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in failed: {Kind}")]
    private static partial void LogFailure(ILogger log, string kind);
}
