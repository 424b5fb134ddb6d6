using System.Security.Claims;

namespace FraudDashboard.Web.Security.SignIn;

/// <summary>The one place where the claims of an identity provider become what this site knows.</summary>
public sealed class ClaimsMapping(AuthenticationSettings settings)
{
    /// <summary>Null when the claims do not say who it is.</summary>
    public Identity? IdentityOf(ClaimsPrincipal user)
    {
        if (user.FindFirstValue(settings.Claims.UserId) is not { Length: > 0 } id || id.Any(char.IsControl))
        {
            return null;
        }

        var roles = Values(user, settings.Claims.Role).Select(RoleOf).OfType<Role>().Distinct().ToList();
        return new Identity
        {
            UserId = id,
            UserName = user.FindFirstValue(settings.Claims.Name) is { } name && Shown(name) is { Length: > 0 } shown ? shown : id,
            Role = roles.Count == 1 ? roles[0] : null,
            Boroughs = Values(user, settings.Claims.Borough),
            Bcus = Values(user, settings.Claims.Bcu),
        };
    }

    // A name is for people to read: PostgreSQL takes no NUL, and no page needs a line break in it.
    private static string Shown(string name) => new string([.. name.Where(character => !char.IsControl(character))]).Trim();

    private Role? RoleOf(string value) => RoleNames.Read(
        settings.Roles.FirstOrDefault(role => string.Equals(role.Key, value, StringComparison.OrdinalIgnoreCase)).Value ?? value);

    private static List<string> Values(ClaimsPrincipal user, string claim) => [.. user.FindAll(claim).Select(found => found.Value)];
}
