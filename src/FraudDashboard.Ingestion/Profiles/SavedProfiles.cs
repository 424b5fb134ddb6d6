using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FraudDashboard.Database.Audit;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Ingestion.Pipeline.Storing;

namespace FraudDashboard.Ingestion.Profiles;

/// <summary>One version of a mapping profile that an analyst saved, or retired.</summary>
/// <param name="SavedAt">In UTC.</param>
/// <param name="Yaml">The text as it was saved, with its version.</param>
public sealed record SavedProfile(string Name, int Version, string Kind, string Yaml, string SavedBy, DateTime SavedAt, string Reason, bool IsRetired)
{
    /// <summary>What its text says.</summary>
    /// <exception cref="ProfileRefusedException">An earlier version of the program took what this one refuses.</exception>
    public MappingProfile Read() => ProfileReader.Read(Yaml);
}

/// <summary>The mapping profiles in the database: every version stays, and the latest of a name is in use, unless it retires it.</summary>
public sealed partial class SavedProfiles(string loaderConnection, AuditAnchorFile? anchors = null)
{
    private const string AllSql = """
        select name, version, kind, yaml, saved_by, saved_at, reason, is_retired from core.mapping_profile order by name, version desc
        """;

    /// <summary>Every version, the latest of a name first.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The database cannot be reached.</exception>
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
        RequireReason(reason);
        await using var database = await LoaderConnection.BeginAsync(loaderConnection, anchors, cancellationToken);
        var saved = await ReadAsync(database, cancellationToken);
        if (saved.Find(version => version.Name == given.Name) is { IsRetired: false } latest && IsSame(given, latest.Read()))
        {
            throw new ProfileRefusedException($"This is version {latest.Version} of {latest.Name} as it stands: there is nothing to save.");
        }

        if (Known(InUse(saved)).FirstOrDefault(other => IsKnownAlike(given, other)) is { } alike)
        {
            throw new ProfileRefusedException(
                $"The profile {alike.Name} knows its files by the same columns, and no file could then be read: save this one under that name, as its next version, or let “recognise” name a column that only these files have.");
        }

        return await AddAsync(database, given.Name, yaml, saved, new(AuditActions.ProfileSaved, reason, userId, userName), cancellationToken);
    }

    /// <summary>What retiring a profile would touch: files to come, and none of the loads that were read through it.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The database cannot be reached.</exception>
    public async Task<DecisionPreview> PreviewRetireAsync(string name, CancellationToken cancellationToken)
    {
        await using var database = await LoaderConnection.BeginReadingAsync(loaderConnection, anchors, cancellationToken);
        if ((await ReadAsync(database, cancellationToken)).Find(version => version.Name == name) is not { IsRetired: false } latest)
        {
            return DecisionPreview.Impossible(NotInUse(name));
        }

        const string Sql = "select count(*), coalesce(sum(read_count), 0)::bigint from core.load where profile_name = $1 and state in ('loaded', 'released')";
        var (loads, rows) = (await database.ReadAsync(Sql, row => (row.GetInt64(0), row.GetInt64(1)), cancellationToken, name))[0];
        return new(
            null,
            [
                $"Files with the columns {string.Join(", ", latest.Read().KnownBy)} are no longer read through {name}.",
                string.Create(CultureInfo.InvariantCulture, $"{loads:N0} {(loads == 1 ? "load" : "loads")} of {DecisionPreview.Rows(rows, "")} that it read {(loads == 1 ? "stays as it is" : "stay as they are")}: no figure moves."),
            ],
            string.Create(CultureInfo.InvariantCulture, $"{latest.Version}"));
    }

    /// <summary>Retires a profile: no file is read through it any more, until it is saved again.</summary>
    /// <returns>The version that says so.</returns>
    /// <exception cref="ProfileRefusedException">Why it cannot be, as a sentence.</exception>
    public async Task<MappingProfile> RetireAsync(string name, string reason, string userId, string userName, CancellationToken cancellationToken)
    {
        RequireReason(reason);
        await using var database = await LoaderConnection.BeginAsync(loaderConnection, anchors, cancellationToken);
        var saved = await ReadAsync(database, cancellationToken);
        return saved.Find(version => version.Name == name) is { IsRetired: false } latest
            ? await AddAsync(database, name, latest.Yaml, saved, new(AuditActions.ProfileRetired, reason, userId, userName), cancellationToken)
            : throw new ProfileRefusedException(NotInUse(name));
    }

    private static string NotInUse(string name) => $"No saved profile {name} is in use: nothing is retired.";

    /// <summary>The profiles that files are read through: those in use, and those that the program carries under other names.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The database cannot be reached.</exception>
    public async Task<IReadOnlyList<MappingProfile>> KnownAsync(CancellationToken cancellationToken) => [.. Known(InUse(await AllAsync(cancellationToken)))];

    /// <summary>The profiles in use: the latest version of each name.</summary>
    internal static async Task<IReadOnlyList<MappingProfile>> InUseAsync(string loaderConnection, CancellationToken cancellationToken) =>
        [.. InUse(await new SavedProfiles(loaderConnection).AllAsync(cancellationToken))];

    private static IEnumerable<MappingProfile> InUse(IEnumerable<SavedProfile> saved) =>
        saved.GroupBy(version => version.Name).Select(versions => versions.First()).Where(latest => !latest.IsRetired).Select(latest => latest.Read());

    /// <summary>Saved profiles in use, and those that the program carries under other names.</summary>
    internal static IEnumerable<MappingProfile> Known(IEnumerable<MappingProfile> inUse) => inUse.Concat(ShippedProfiles.All).DistinctBy(profile => profile.Name);

    private static bool IsKnownAlike(MappingProfile one, MappingProfile other) =>
        one.Name != other.Name && one.Contract == other.Contract && ProfileChoice.KnowsByAllOf(one, other) && ProfileChoice.KnowsByAllOf(other, one);

    private static bool IsSame(MappingProfile one, MappingProfile other) =>
        ProfileWriter.Write(one with { Version = other.Version }) == ProfileWriter.Write(other);

    private static void RequireReason(string reason)
    {
        if (StatedReason.Problem(reason) is { } problem)
        {
            throw new ProfileRefusedException(problem);
        }
    }

    private static string WithVersion(string yaml, int version) => VersionLine().Replace(yaml, string.Create(CultureInfo.InvariantCulture, $"version: {version}"), 1);

    /// <summary>Adds the next version of a name, as what was done to it.</summary>
    private static async Task<MappingProfile> AddAsync(
        LoaderConnection database, string name, string yaml, IEnumerable<SavedProfile> saved, Change change, CancellationToken cancellationToken)
    {
        var earlier = saved.Where(known => known.Name == name).Select(known => known.Version)
            .Concat(ShippedProfiles.All.Where(shipped => shipped.Name == name).Select(shipped => shipped.Version));
        var version = earlier.DefaultIfEmpty(0).Max() + 1;
        var text = WithVersion(yaml, version);
        var profile = ProfileReader.Read(text);
        await database.ExecuteAsync(
            "insert into core.mapping_profile (name, version, kind, yaml, saved_by, reason, is_retired) values ($1, $2, $3, $4, $5, $6, $7)",
            cancellationToken, name, version, profile.Contract.Kind, text, change.UserName, change.Reason, change.ActionCode == AuditActions.ProfileRetired);
        var line = new AuditEvent
        {
            UserId = change.UserId,
            UserName = change.UserName,
            ActionCode = change.ActionCode,
            Subject = "/imports/mapping",
            Purpose = change.Reason,
            Detail = JsonSerializer.SerializeToElement(new { profile = name, version, kind = profile.Contract.Kind }),
        };
        await database.CommitAsync(line, cancellationToken);
        return profile;
    }

    private static Task<List<SavedProfile>> ReadAsync(LoaderConnection database, CancellationToken cancellationToken) => database.ReadAsync(
        AllSql,
        row => new SavedProfile(row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetDateTime(5), row.GetString(6), row.GetBoolean(7)),
        cancellationToken);

    /// <summary>What is done to a profile, by whom and why.</summary>
    private sealed record Change(string ActionCode, string Reason, string UserId, string UserName);

    [GeneratedRegex("^version:[ \t]*[0-9]+", RegexOptions.Multiline)]
    private static partial Regex VersionLine();
}
