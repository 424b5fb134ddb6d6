namespace FraudDashboard.Ingestion.Contracts;

/// <summary>What has names that sources write in several forms, as core.same_name calls it.</summary>
public static class NameTypes
{
    public const string Team = "team";
    public const string Course = "course";
}
