using System.Security.Claims;
using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Security;

/// <summary>Who is signed in, as what, for which boroughs, by which session; the site's cookie holds no more.</summary>
public sealed record Reader
{
    /// <summary>The claim that says in words what the reader may see: "all London", "Newham".</summary>
    public const string AreaClaim = "area_text";

    private const string IdClaim = "sub";
    private const string NameClaim = "name";
    private const string RoleClaim = "role";
    private const string BoroughClaim = "borough";
    private const string SessionClaim = "session";

    /// <summary>The identity provider's own id of the person: the same after a change of name.</summary>
    public required string UserId { get; init; }

    public required string UserName { get; init; }

    public required Role Role { get; init; }

    /// <summary>The boroughs of a lead; empty for every other role.</summary>
    public required IReadOnlyList<string> Boroughs { get; init; }

    public required Guid SessionId { get; init; }

    /// <summary>"All London", the boroughs of a lead, or nothing.</summary>
    public string AreaText { get; init; } = "";

    /// <summary>What row security will let this reader see.</summary>
    public UserScope Scope => new(UserName, ScopeCodes(Role, Boroughs), AccessMatrix.May(Role, Capability.Import))
    {
        UserId = UserId,
        SessionId = SessionId,
    };

    /// <summary>The scope codes of a role; a lead has their boroughs and nothing more.</summary>
    public static IReadOnlyList<string> ScopeCodes(Role role, IReadOnlyList<string> boroughs) => AccessMatrix.Of(role, Capability.Figures) switch
    {
        Right.Own => boroughs,
        Right.Yes => AccessMatrix.May(role, Capability.UnallocatedRows)
            ? UserScope.AllLondon.ScopeCodes : [.. UserScope.AllLondon.ScopeCodes.Where(code => code is not ("none" or "orphan"))],
        _ => [],
    };

    public bool May(Capability capability) => AccessMatrix.May(Role, capability);

    /// <summary>The reader of a principal that this site made; null for everyone else.</summary>
    public static Reader? Of(ClaimsPrincipal? user) =>
        user?.Identity?.IsAuthenticated == true
        && user.FindFirstValue(IdClaim) is { Length: > 0 } id
        && RoleNames.Read(user.FindFirstValue(RoleClaim)) is { } role
        && Guid.TryParse(user.FindFirstValue(SessionClaim), out var session)
            ? new Reader
            {
                UserId = id,
                UserName = user.FindFirstValue(NameClaim) ?? id,
                Role = role,
                Boroughs = [.. user.FindAll(BoroughClaim).Select(claim => claim.Value)],
                SessionId = session,
                AreaText = user.FindFirstValue(AreaClaim) ?? "",
            }
            : null;

    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [
            new(IdClaim, UserId),
            new(NameClaim, UserName),
            new(RoleClaim, Role.Code()),
            new(SessionClaim, SessionId.ToString()),
            new(AreaClaim, AreaText),
            .. Boroughs.Select(code => new Claim(BoroughClaim, code)),
        ],
        "site", NameClaim, RoleClaim));
}
