using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FraudDashboard.Database.Auditing;
using FraudDashboard.Database.Loading.Storing;

namespace FraudDashboard.Database.Loading.Profiles;

/// <summary>One version of a mapping profile that an analyst saved.</summary>
public sealed record SavedProfile(string Name, int Version, string Kind, string Yaml, string SavedBy, DateTime SavedAt, string Reason)
{
    /// <summary>The text of a version whose form is known.</summary>
    public MappingProfile Profile => ProfileReader.Read(Yaml);
}

/// <summary>The mapping profiles in the database: every version stays, the latest of a name is in use.</summary>
public sealed partial class SavedProfiles(string loaderConnection, AuditAnchorFile? anchors = null)
{
    public const int LongestReason = 500;

    private const string AllSql = """
        select name, version, kind, yaml, saved_by, saved_at, reason from core.mapping_profile order by name, version desc
        """;

    /// <summary>Every version, the latest of a name first.</summary>
    public async Task<IReadOnlyList<SavedProfile>> AllAsync(CancellationToken cancellationToken)
    {
        await using var database = await LoaderConnection.BeginReadingAsync(loaderConnection, anchors, cancellationToken);
        return await ReadAsync(database, cancellationToken);
    }

    /// <summary>Saves a profile as the next version of its name, whatever version its text says.</summary>
    /// <returns>The version that it has become.</returns>
    /// <exception cref="ProfileRefusedException">What is wrong with it, as a sentence.</exception>
    public async Task<MappingProfile> SaveAsync(string yaml, string reason, string userId, string userName, CancellationToken cancellationToken)
    {
        var given = ProfileReader.Read(yaml);
        if (reason.Length is 0 or > LongestReason || reason.Any(char.IsControl))
        {
            throw new ProfileRefusedException($"Say why, on one line of at most {LongestReason} characters.");
        }

        await using var database = await LoaderConnection.BeginAsync(loaderConnection, anchors, cancellationToken);
        var earlier = (await ReadAsync(database, cancellationToken)).Where(saved => saved.Name == given.Name).Select(saved => saved.Version)
            .Concat(ShippedProfiles.All.Where(shipped => shipped.Name == given.Name).Select(shipped => shipped.Version));
        var version = earlier.DefaultIfEmpty(0).Max() + 1;
        var text = VersionLine().Replace(yaml, string.Create(CultureInfo.InvariantCulture, $"version: {version}"), 1);
        var profile = ProfileReader.Read(text);
        await database.ExecuteAsync(
            "insert into core.mapping_profile (name, version, kind, yaml, saved_by, reason) values ($1, $2, $3, $4, $5, $6)",
            cancellationToken, profile.Name, version, profile.Contract.Kind, text, userName, reason);
        var line = new AuditEvent
        {
            UserId = userId,
            UserName = userName,
            ActionCode = AuditActions.ProfileSaved,
            Subject = "/imports/mapping",
            Purpose = reason,
            Detail = JsonSerializer.SerializeToElement(new { profile = profile.Name, version, kind = profile.Contract.Kind }),
        };
        await database.CommitAsync(line, cancellationToken);
        return profile;
    }

    /// <summary>The profiles in use: the latest version of each name.</summary>
    internal static async Task<IReadOnlyList<MappingProfile>> InUseAsync(string loaderConnection, CancellationToken cancellationToken) =>
        [.. (await new SavedProfiles(loaderConnection).AllAsync(cancellationToken)).GroupBy(saved => saved.Name).Select(versions => versions.First().Profile)];

    private static Task<List<SavedProfile>> ReadAsync(LoaderConnection database, CancellationToken cancellationToken) => database.ReadAsync(
        AllSql,
        row => new SavedProfile(row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetDateTime(5), row.GetString(6)),
        cancellationToken);

    [GeneratedRegex("^version:[ \t]*[0-9]+", RegexOptions.Multiline)]
    private static partial Regex VersionLine();
}
