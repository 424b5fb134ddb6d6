using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FraudDashboard.Web.Security.SignIn;

/// <summary>Asks the identity provider again what a person is, with the refresh token of their sign-in.</summary>
public sealed partial class ClaimsRefresh(
    IOptionsMonitor<OpenIdConnectOptions> options, ClaimsMapping mapping, Sessions sessions, ILogger<ClaimsRefresh> log)
{
    /// <summary>
    /// The reader as the provider has them now, the tokens of <paramref name="properties"/> replaced; null when the provider
    /// or what it says closes the session, which then is ended. A provider that does not answer changes nothing.
    /// </summary>
    public async Task<Reader?> RunAsync(Reader reader, AuthenticationProperties properties, CancellationToken cancellation)
    {
        var provider = options.Get(OpenIdConnectDefaults.AuthenticationScheme);
        OpenIdConnectMessage answer;
        bool isRefused;
        OpenIdConnectConfiguration known;
        try
        {
            known = await provider.ConfigurationManager!.GetConfigurationAsync(cancellation);
            (answer, isRefused) = await AskAsync(provider, known, properties.GetTokenValue("refresh_token")!, cancellation);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or InvalidOperationException or TaskCanceledException)
        {
            LogUnreachable(log, error);
            return reader;
        }

        var identity = isRefused ? null : await IdentityAsync(provider, known, answer);
        if (identity is null)
        {
            await sessions.EndAsync(reader, "refused_by_provider", cancellation);
            return null;
        }

        properties.UpdateTokenValue("id_token", answer.IdToken);
        properties.UpdateTokenValue("refresh_token", answer.RefreshToken ?? properties.GetTokenValue("refresh_token")!);
        return await sessions.RefreshAsync(reader, identity, cancellation);
    }

    private static async Task<(OpenIdConnectMessage Answer, bool IsRefused)> AskAsync(
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
        var isRefused = (int)response.StatusCode is >= 400 and < 500;
        return isRefused
            ? (new(), true)
            : (new(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellation)), false);
    }

    private async Task<Identity?> IdentityAsync(OpenIdConnectOptions provider, OpenIdConnectConfiguration known, OpenIdConnectMessage answer)
    {
        var rules = provider.TokenValidationParameters.Clone();
        rules.ValidIssuer = known.Issuer;
        rules.ValidAudience = provider.ClientId;
        rules.IssuerSigningKeys = known.SigningKeys;
        var read = await provider.TokenHandler.ValidateTokenAsync(answer.IdToken ?? "", rules);
        return read.IsValid ? mapping.IdentityOf(new ClaimsPrincipal(read.ClaimsIdentity)) : null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The identity provider does not answer: the claims stay as they were")]
    private static partial void LogUnreachable(ILogger log, Exception error);
}
