using FraudDashboard.Database.Migration;

namespace FraudDashboard.Ingestion.Profiles;

/// <summary>The profiles in sql/profiles, as this program was built with them.</summary>
public static class ShippedProfiles
{
    /// <summary>All of them, by their file names.</summary>
    public static IReadOnlyList<MappingProfile> All { get; } =
        [.. SqlScripts.Embedded.In("profiles", ".yaml").Select(file => ProfileReader.Read(file.Text))];
}
