namespace FraudDashboard.Web.Security;

/// <summary>What a role is called: as a code in the database and in claims, and in words.</summary>
public static class RoleNames
{
    // In the order of Role.
    private static readonly string[] Codes = ["command", "borough_lead", "staff_officer", "analyst", "administrator", "auditor"];

    private static readonly string[] Titles = ["Command team", "Borough lead", "Staff officer", "Analyst", "Administrator", "Auditor"];

    public static string Code(this Role role) => Codes[(int)role];

    public static string Title(this Role role) => Titles[(int)role];

    /// <summary>The role of a code; null when there is no such role.</summary>
    public static Role? Read(string? code) =>
        Array.FindIndex(Codes, known => string.Equals(known, code, StringComparison.OrdinalIgnoreCase)) is >= 0 and var found ? (Role)found : null;
}
