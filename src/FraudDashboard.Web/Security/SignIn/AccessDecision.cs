using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Security.SignIn;

/// <summary>What a person may be: a claim decides, else the configuration for the first administrator, else a grant, else nothing.</summary>
public sealed record AccessDecision(Role Role, IReadOnlyList<string> Boroughs, long? GrantId = null)
{
    /// <summary>What claims or the configuration decide; null leaves it to a grant.</summary>
    public static AccessDecision? WithoutGrant(Identity who, IEnumerable<BoroughRef> boroughs, AccessSettings settings)
    {
        var own = who.Role == Role.BoroughLead ? CodesOf(who, boroughs) : [];
        if (who.Role is { } role && (role != Role.BoroughLead || own.Count > 0))
        {
            return new(role, own);
        }

        return settings.FirstAdministrator.Length > 0 && settings.FirstAdministrator == who.UserId ? new(Role.Administrator, []) : null;
    }

    /// <summary>The boroughs that the claims name, by code, by name or by Command Unit; what is not one is left out.</summary>
    private static List<string> CodesOf(Identity who, IEnumerable<BoroughRef> boroughs) =>
    [
        .. boroughs.Where(borough => borough.IsMps
                && (who.Boroughs.Any(named => Same(named, borough.Code) || Same(named, borough.Name))
                    || who.Bcus.Any(named => Same(named, borough.BcuName))))
            .Select(borough => borough.Code).Order(StringComparer.Ordinal),
    ];

    private static bool Same(string a, string? b) => string.Equals(a.Trim(), b, StringComparison.OrdinalIgnoreCase);
}
