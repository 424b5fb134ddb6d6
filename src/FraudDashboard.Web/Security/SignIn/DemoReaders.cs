namespace FraudDashboard.Web.Security.SignIn;

/// <summary>One reader to try the site as.</summary>
/// <param name="Words">What this reader is for, under the name.</param>
public sealed record DemoReader(string Key, Role Role, string Name, string Words, params string[] Boroughs)
{
    public Identity Identity => new() { UserId = $"demo-{Key}", UserName = Name, Role = Role, Boroughs = Boroughs };
}

/// <summary>The readers of the sign-in page of a look around: one of each role.</summary>
public static class DemoReaders
{
    public static IReadOnlyList<DemoReader> All { get; } =
    [
        new("command", Role.Command, "Command team", "All London: every figure, list and report"),
        new("lead", Role.BoroughLead, "Borough lead", "Camden and Islington alone, against London as published", "Camden", "Islington"),
        new("staff", Role.StaffOfficer, "Staff officer", "All London, and the monthly pack"),
        new("analyst", Role.Analyst, "Analyst", "All London, loads extracts and reads what was rejected"),
        new("administrator", Role.Administrator, "Administrator", "Who may see what; no reports and no figures"),
        new("auditor", Role.Auditor, "Auditor", "Who saw and changed what; no reports and no figures"),
    ];

    public static DemoReader? Find(string? key) => All.FirstOrDefault(reader => reader.Key == key);
}
