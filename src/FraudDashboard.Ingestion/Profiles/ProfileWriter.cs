using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FraudDashboard.Ingestion.Contracts;

namespace FraudDashboard.Ingestion.Profiles;

/// <summary>Writes a mapping profile as the YAML that <see cref="ProfileReader"/> reads.</summary>
public static partial class ProfileWriter
{
    private const int LongestName = 60;

    /// <summary>Writes a profile, and a comment for each contract column that a person must still fill in.</summary>
    public static string Write(MappingProfile profile, IEnumerable<string>? missing = null)
    {
        var yaml = new StringBuilder();
        Line($"name: {profile.Name}");
        Line($"kind: {profile.Contract.Kind}");
        Line($"version: {profile.Version.ToString(CultureInfo.InvariantCulture)}");
        Line("recognise:");
        Line($"  columns: {List(profile.KnownBy)}");
        Optional("  file_name: ", profile.FileNamePattern);
        if (profile.SkipLines > 0)
        {
            Line($"skip_lines: {profile.SkipLines.ToString(CultureInfo.InvariantCulture)}");
        }

        WriteLeftOut(yaml, profile.LeaveOut);
        Optional("delimiter: ", profile.Delimiter is { } delimiter ? ProfileReader.NameOf(delimiter) : null);
        Optional("encoding: ", profile.EncodingName);
        Line("columns:");
        foreach (var column in profile.Contract.Columns.Where(column => profile.Columns.ContainsKey(column.Name)))
        {
            WriteColumn(yaml, column.Name, profile.Columns[column.Name]);
        }

        foreach (var column in missing ?? [])
        {
            Line($"  # {column}: no column of the file resembles it: name one, and take the # away");
        }

        return yaml.ToString();

        void Line(string line) => yaml.Append(line).Append('\n');

        void Optional(string key, string? value)
        {
            if (value is not null)
            {
                Line(key + Scalar(value));
            }
        }
    }

    /// <summary>A name for the profile of a file: the letters of the file's own name, without the day, for the next file has another.</summary>
    internal static string NameFor(string fileName, ExtractContract contract)
    {
        var letters = NotForNames().Replace(Digits().Replace(Path.GetFileNameWithoutExtension(fileName).ToLowerInvariant(), "-"), "-").Trim('-');
        var name = letters.Length == 0 ? contract.Kind.Replace('_', '-') : letters;
        return name[..Math.Min(name.Length, LongestName)].Trim('-');
    }

    private static void WriteLeftOut(StringBuilder yaml, LeftOutRows rows)
    {
        if (rows.IsNone)
        {
            return;
        }

        yaml.Append("leave_out:\n").Append(rows.IsRepeatedHeader ? "  repeated_header: yes\n" : "");
        if (rows.FirstCell.Count > 0)
        {
            yaml.Append("  first_cell: ").Append(List(rows.FirstCell)).Append('\n');
        }
    }

    private static void WriteColumn(StringBuilder yaml, string name, ColumnMapping mapping)
    {
        var isPlain = mapping is { From.Count: 1, IsKey: false, Values.Count: 0, Default: null, DateFormats.Count: 0, Derive: null };
        yaml.Append("  ").Append(name).Append(isPlain ? $": {Scalar(mapping.From[0])}\n" : ":\n");
        if (isPlain)
        {
            return;
        }

        Optional(mapping.IsKey ? "key" : "from", mapping.From.Count > 0 ? ListOrOne(mapping.From) : null);
        Optional("separator", mapping.From.Count > 1 ? Scalar(mapping.Separator) : null);
        Optional("constant", mapping.Constant is null ? null : Scalar(mapping.Constant));
        if (mapping.Values.Count > 0)
        {
            yaml.Append("    values:\n");
            foreach (var (source, target) in mapping.Values)
            {
                yaml.Append("      ").Append(Scalar(source)).Append(": ").Append(Scalar(target)).Append('\n');
            }
        }

        Optional("default", mapping.Default is null ? null : Scalar(mapping.Default));
        Optional("date_format", mapping.DateFormats.Count > 0 ? ListOrOne(mapping.DateFormats) : null);
        Optional("derive", mapping.Derive);

        void Optional(string key, string? value)
        {
            if (value is not null)
            {
                yaml.Append("    ").Append(key).Append(": ").Append(value).Append('\n');
            }
        }
    }

    private static string ListOrOne(IReadOnlyList<string> texts) => texts is [var one] ? Scalar(one) : List(texts);

    private static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Scalar))}]";

    private static string Scalar(string text) => Plain().IsMatch(text) ? text : $"\"{string.Concat(text.Select(Escaped))}\"";

    private static string Escaped(char character) => character switch
    {
        '"' or '\\' => $"\\{character}",
        < ' ' or '\u007F' or (>= '\u0080' and <= '\u00A0') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' =>
            "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture),
        _ => character.ToString(),
    };

    // Anything that YAML could take for something else goes in quotes.
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_/.()-]*( [A-Za-z0-9_/.()-]+)*\z")]
    private static partial Regex Plain();

    // A date, a month or a number of the export, apart from letters.
    [GeneratedRegex("(?<![a-z0-9])[0-9]+(?![a-z0-9])")]
    private static partial Regex Digits();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotForNames();
}
