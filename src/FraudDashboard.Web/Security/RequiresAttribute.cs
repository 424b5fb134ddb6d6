using Microsoft.AspNetCore.Authorization;

namespace FraudDashboard.Web.Security;

/// <summary>A page or endpoint is open to the roles that have this capability; the policy of the same name decides.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresAttribute(Capability capability) : AuthorizeAttribute(capability.ToString())
{
    public Capability Capability { get; } = capability;
}
