namespace FraudDashboard.Web.Security.SignIn;

/// <summary>What an identity provider says of a person, before it is decided what that opens.</summary>
public sealed record Identity
{
    public required string UserId { get; init; }

    public required string UserName { get; init; }

    /// <summary>The one role that a claim names; null when none does, or several.</summary>
    public Role? Role { get; init; }

    /// <summary>Codes or names of boroughs, as the claims have them.</summary>
    public IReadOnlyList<string> Boroughs { get; init; } = [];

    /// <summary>Names of Basic Command Units.</summary>
    public IReadOnlyList<string> Bcus { get; init; } = [];
}
