namespace FraudDashboard.Web.Security;

/// <summary>The forms of a page are open to the roles that have this capability, which may be fewer than may read it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresForPostAttribute(Capability capability) : Attribute
{
    public Capability Capability { get; } = capability;
}
