namespace FraudDashboard.Web.Security;

/// <summary>What a person works as: decides, with the boroughs of a lead, what they may see and do.</summary>
public enum Role
{
    Command,
    BoroughLead,
    StaffOfficer,
    Analyst,
    Administrator,
    Auditor,
}
