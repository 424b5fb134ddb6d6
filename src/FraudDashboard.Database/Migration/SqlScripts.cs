using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace FraudDashboard.Database.Migration;

/// <summary>One file under sql/.</summary>
/// <param name="Path">Its path from the root of the repository, like sql/checks/load_counts_balance.sql.</param>
/// <param name="Text">Its text.</param>
public sealed record SqlFile(string Path, string Text)
{
    /// <summary>File name without its ending: the name of the object it makes.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>SHA-256 of the text in hexadecimal, the same whichever line endings git checked the file out with.</summary>
    public string Checksum =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n"))));
}

/// <summary>The files under sql/, as this program was built with them or as a test gives them.</summary>
/// <param name="textByPath">Text of each file by its path, like sql/checks/load_counts_balance.sql.</param>
public sealed class SqlScripts(IReadOnlyDictionary<string, string> textByPath)
{
    private const string NeedsMark = "-- needs:";

    /// <summary>What this program was built with.</summary>
    public static SqlScripts Embedded { get; } = new(ReadResources());

    /// <summary>The folder's own files in the order in which they must run: by name, after what they name in "-- needs:".</summary>
    /// <exception cref="MigrationRefusedException">A file needs one that its folder does not hold, or itself.</exception>
    public IReadOnlyList<SqlFile> In(string folder, string ending = ".sql")
    {
        var byName = textByPath
            .Where(file => Path.GetDirectoryName(file.Key) == $"sql/{folder}" && file.Key.EndsWith(ending, StringComparison.Ordinal))
            .Select(file => new SqlFile(file.Key, file.Value))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ToDictionary(file => file.Name);
        var ordered = new List<SqlFile>();
        foreach (var file in byName.Values)
        {
            Place(file, byName, ordered, []);
        }

        return ordered;
    }

    private static void Place(SqlFile file, Dictionary<string, SqlFile> byName, List<SqlFile> ordered, List<string> path)
    {
        if (ordered.Contains(file))
        {
            return;
        }

        if (path.Contains(file.Name))
        {
            throw new MigrationRefusedException($"{file.Path} needs itself, by way of {string.Join(", ", path)}.");
        }

        foreach (var need in Needs(file))
        {
            Place(byName.GetValueOrDefault(need) ?? throw new MigrationRefusedException($"{file.Path} needs {need}, which its folder does not hold."),
                byName, ordered, [.. path, file.Name]);
        }

        ordered.Add(file);
    }

    private static IEnumerable<string> Needs(SqlFile file) =>
        file.Text.Split('\n')
            .TakeWhile(line => line.StartsWith(NeedsMark, StringComparison.Ordinal))
            .SelectMany(line => line[NeedsMark.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static FrozenDictionary<string, string> ReadResources()
    {
        var assembly = typeof(SqlScripts).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("sql/", StringComparison.Ordinal))
            .ToFrozenDictionary(name => name, name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            });
    }
}
