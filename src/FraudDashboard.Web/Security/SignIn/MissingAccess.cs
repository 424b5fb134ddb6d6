using System.Security.Claims;
using Microsoft.AspNetCore.DataProtection;

namespace FraudDashboard.Web.Security.SignIn;

/// <summary>Why an account opens nothing, for its owner and whoever runs the site: which claim was looked for, and what came.</summary>
public sealed class MissingAccess(AuthenticationSettings settings, IDataProtectionProvider protection)
{
    private const string CookieName = "no-access";
    private const int MostValues = 5;
    private const int LongestValue = 60;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    // What Entra ID puts in place of the groups of somebody who is in more than fit into a token.
    private static readonly string[] LeftOutClaims = ["hasgroups", "_claim_names"];

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector(nameof(MissingAccess)).ToTimeLimitedDataProtector();

    /// <summary>One sentence, or two: what the role's claim held, and whether the provider left groups out.</summary>
    public string SentenceFor(ClaimsPrincipal user)
    {
        var values = user.FindAll(settings.Claims.Role).Select(claim => Shortened(claim.Value)).Distinct().ToList();
        var more = values.Count > MostValues ? $" and {values.Count - MostValues} more" : "";
        var came = values.Count == 0
            ? $"The site looks for a role in the claim “{settings.Claims.Role}”, and your account came without it."
            : $"The site looks for one role in the claim “{settings.Claims.Role}”; your account came with {string.Join(", ", values.Take(MostValues).Select(value => $"“{value}”"))}{more}, "
                + "which is not one role that it knows.";
        return LeftOutClaims.Any(claim => user.HasClaim(found => found.Type == claim))
            ? came + " The identity provider left your groups out because there are too many: it has to send roles, or only the groups of this site."
            : came;
    }

    /// <summary>Keeps the sentence for the page that shows it: in a cookie that nobody can read or make, as an address would be logged.</summary>
    public void Keep(HttpContext context, string sentence) => context.Response.Cookies.Append(
        CookieName, _protector.Protect(sentence, Kept), new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = Kept });

    /// <summary>What was kept for this browser within the last minutes; null without.</summary>
    public string? Read(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[CookieName] is { } kept ? _protector.Unprotect(kept) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private static string Shortened(string value) => value.Length <= LongestValue ? value : value[..LongestValue] + "…";
}
