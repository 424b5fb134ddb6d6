namespace FraudDashboard.Web.Security.SignIn;

/// <summary>The part of the configuration named Authentication: the identity provider, and what its claims are called.</summary>
public sealed record AuthenticationSettings
{
    public const string Section = "Authentication";

    /// <summary>The issuer's address: empty where no identity provider is configured.</summary>
    public string Authority { get; init; } = "";

    public string ClientId { get; init; } = "";

    public string ClientSecret { get; init; } = "";

    /// <summary>Divided by spaces; offline_access gives the token with which claims are read again.</summary>
    public string Scopes { get; init; } = "openid profile offline_access";

    public ClaimNames Claims { get; init; } = new();

    /// <summary>What the provider calls a role, to the role's code; without an entry the code itself is understood.</summary>
    public IReadOnlyDictionary<string, string> Roles { get; init; } = new Dictionary<string, string>();

    /// <summary>After how long the claims of an open session are read again.</summary>
    public double RefreshMinutes { get; init; } = 5;

    /// <summary>How long the claims of an open session count while the identity provider does not answer; after that nothing is shown.</summary>
    public double StaleMinutes { get; init; } = 30;

    public bool IsConfigured => Authority.Length > 0;

    public TimeSpan Refresh => TimeSpan.FromMinutes(RefreshMinutes);

    public TimeSpan Stale => TimeSpan.FromMinutes(StaleMinutes);

    /// <summary>Scheme, host and port of the provider, to which signing out leads.</summary>
    public string? Origin => IsConfigured ? new Uri(Authority).GetLeftPart(UriPartial.Authority) : null;
}

/// <summary>The names of the claims that are read.</summary>
public sealed record ClaimNames
{
    /// <summary>Stable and never given to anybody else: sub, or oid with Entra ID.</summary>
    public string UserId { get; init; } = "sub";

    public string Name { get; init; } = "name";

    public string Role { get; init; } = "roles";

    public string Borough { get; init; } = "borough";

    public string Bcu { get; init; } = "bcu";
}
