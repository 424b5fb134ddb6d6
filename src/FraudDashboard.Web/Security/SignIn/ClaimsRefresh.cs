using System.Net;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace FraudDashboard.Web.Security.SignIn;

/// <summary>Asks the identity provider again what a person is, with the refresh token of their sign-in.</summary>
public sealed partial class ClaimsRefresh(
    IOptionsMonitor<OpenIdConnectOptions> options, ClaimsMapping mapping, Sessions sessions, ILogger<ClaimsRefresh> log)
{
    // Nothing that is said of the person: the address is wrong, the provider is busy, or the way there.
    private static readonly HttpStatusCode[] NoAnswers =
        [HttpStatusCode.NotFound, HttpStatusCode.RequestTimeout, (HttpStatusCode)425, HttpStatusCode.TooManyRequests];

    /// <summary>
    /// The reader as the provider has them now, the tokens of <paramref name="properties"/> replaced; nobody when the provider
    /// or what it says closes the session, which then is ended. A provider that does not answer changes and confirms nothing.
    /// </summary>
    public async Task<ClaimsAnswer> RunAsync(Reader reader, AuthenticationProperties properties, CancellationToken cancellation)
    {
        var provider = options.Get(OpenIdConnectDefaults.AuthenticationScheme);
        OpenIdConnectMessage? answer;
        Identity? identity;
        try
        {
            var known = await provider.ConfigurationManager!.GetConfigurationAsync(cancellation);
            answer = await AskAsync(provider, known, properties.GetTokenValue("refresh_token")!, cancellation);
            identity = answer is null ? null : await IdentityAsync(provider, known, answer, cancellation);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or InvalidOperationException or TaskCanceledException or JsonException)
        {
            LogUnreachable(log, error);
            return new(reader, IsConfirmed: false);
        }

        if (identity is null)
        {
            await sessions.EndAsync(reader, "refused_by_provider", cancellation);
            return new(null, IsConfirmed: true);
        }

        properties.UpdateTokenValue("id_token", answer!.IdToken);
        properties.UpdateTokenValue("refresh_token", answer.RefreshToken ?? properties.GetTokenValue("refresh_token")!);
        return new(await sessions.RefreshAsync(reader, identity, cancellation), IsConfirmed: true);
    }

    /// <summary>The provider's answer; null where it refuses the person.</summary>
    /// <exception cref="HttpRequestException">It does not answer the question: it is busy, broken or not there.</exception>
    private static async Task<OpenIdConnectMessage?> AskAsync(
        OpenIdConnectOptions provider, OpenIdConnectConfiguration known, string token, CancellationToken cancellation)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = token,
            ["client_id"] = provider.ClientId!,
            ["client_secret"] = provider.ClientSecret ?? "",
        });
        using var response = await provider.Backchannel.PostAsync(new Uri(known.TokenEndpoint), form, cancellation);
        var isRefused = (int)response.StatusCode is >= 400 and < 500 && !NoAnswers.Contains(response.StatusCode);
        return isRefused ? null : new(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellation));
    }

    private async Task<Identity?> IdentityAsync(
        OpenIdConnectOptions provider, OpenIdConnectConfiguration known, OpenIdConnectMessage answer, CancellationToken cancellation)
    {
        var read = await ReadAsync(provider, known, answer);
        if (read.Exception is SecurityTokenInvalidSignatureException)
        {
            // The provider has changed its keys since they were read: once more with those that it has now.
            known = await OpenIdConnectConfigurationRetriever.GetAsync(
                provider.MetadataAddress!, new HttpDocumentRetriever(provider.Backchannel) { RequireHttps = provider.RequireHttpsMetadata }, cancellation);
            provider.ConfigurationManager!.RequestRefresh();
            read = await ReadAsync(provider, known, answer);
        }

        if (read.Exception is SecurityTokenInvalidSignatureException unsigned)
        {
            // Whoever answered, it was not the provider as it publishes itself: that says nothing of the person.
            throw new InvalidOperationException("The answer is not signed by the identity provider.", unsigned);
        }

        return read.IsValid ? mapping.IdentityOf(new ClaimsPrincipal(read.ClaimsIdentity)) : null;
    }

    private static async Task<TokenValidationResult> ReadAsync(OpenIdConnectOptions provider, OpenIdConnectConfiguration known, OpenIdConnectMessage answer)
    {
        var rules = provider.TokenValidationParameters.Clone();
        rules.ValidIssuer = known.Issuer;
        rules.ValidAudience = provider.ClientId;
        rules.IssuerSigningKeys = known.SigningKeys;
        return await provider.TokenHandler.ValidateTokenAsync(answer.IdToken ?? "", rules);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The identity provider does not answer: the claims stay as they were")]
    private static partial void LogUnreachable(ILogger log, Exception error);
}

/// <summary>What asking again brought: the reader as they are now, nobody where the session is over, and whether the provider said so.</summary>
public sealed record ClaimsAnswer(Reader? Reader, bool IsConfirmed);
