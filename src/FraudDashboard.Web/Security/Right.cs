namespace FraudDashboard.Web.Security;

/// <summary>How far a capability of a role reaches.</summary>
public enum Right
{
    No,

    /// <summary>The boroughs of a lead, and what a lead is named for.</summary>
    Own,
    Yes,
}
