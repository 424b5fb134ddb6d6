namespace FraudDashboard.Web.Shared.Data;

/// <summary>Who reads in this circuit or request. The site listens on loopback only until sign-in decides.</summary>
public sealed class CurrentReader
{
    public UserScope Scope { get; } = UserScope.AllLondon;
}
