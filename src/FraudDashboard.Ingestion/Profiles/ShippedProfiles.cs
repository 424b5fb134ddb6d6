using FraudDashboard.Database.Migration;

namespace FraudDashboard.Ingestion.Profiles;

/// <summary>The profiles in sql/profiles, as this program was built with them.</summary>
public static class ShippedProfiles
{
    public static IReadOnlyList<MappingProfile> All { get; } =
        [.. SqlScripts.Embedded.In("profiles", ".yaml").Select(file => ProfileReader.Read(file.Text))];
}
