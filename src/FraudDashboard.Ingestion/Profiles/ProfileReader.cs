using System.Text.RegularExpressions;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using YamlDotNet.RepresentationModel;
using static FraudDashboard.Ingestion.Profiles.ProfileYaml;

namespace FraudDashboard.Ingestion.Profiles;

/// <summary>Reads a mapping profile from its YAML; one that is not in order is refused in one sentence.</summary>
public static partial class ProfileReader
{
    private const int MostSkippedLines = 1_000;

    private static readonly Dictionary<string, char> Delimiters = new()
    {
        ["comma"] = ',',
        ["semicolon"] = ';',
        ["tab"] = '\t',
        ["pipe"] = '|',
    };

    /// <summary>Reads a profile.</summary>
    /// <param name="yaml">The text, at most <see cref="MappingProfile.LargestFile"/> characters.</param>
    /// <exception cref="ProfileRefusedException">It is not in order: one sentence, with the line.</exception>
    public static MappingProfile Read(string yaml)
    {
        var root = Parse(yaml);
        RefuseOtherKeys(root, "a profile", "name", "kind", "version", "recognise", "skip_lines", "leave_out", "delimiter", "encoding", "columns");
        var contract = ReadKind(Required(root, "kind"));
        var recognise = KeysOf(Required(root, "recognise"), "recognise");
        RefuseOtherKeys(recognise, "recognise", "columns", "file_name");
        return new()
        {
            Name = ReadName(Required(root, "name")),
            Contract = contract,
            Version = Number(Required(root, "version"), "version", 1, 999_999),
            KnownBy = Texts(Required(recognise, "columns", "recognise: "), "recognise: columns"),
            FileNamePattern = Find(recognise, "file_name") is { } pattern ? FilledText(pattern, "file_name") : null,
            SkipLines = Find(root, "skip_lines") is { } lines ? Number(lines, "skip_lines", 0, MostSkippedLines) : 0,
            LeaveOut = Find(root, "leave_out") is { } leftOut ? ReadLeftOut(KeysOf(leftOut, "leave_out")) : LeftOutRows.None,
            Delimiter = Find(root, "delimiter") is { } delimiter ? ReadDelimiter(delimiter) : null,
            EncodingName = Find(root, "encoding") is { } encoding ? ReadEncoding(encoding) : null,
            Columns = ReadColumns(KeysOf(Required(root, "columns"), "columns"), contract),
        };
    }

    /// <summary>The delimiter as a profile names it.</summary>
    internal static string NameOf(char delimiter) => Delimiters.First(pair => pair.Value == delimiter).Key;

    private static LeftOutRows ReadLeftOut(YamlMappingNode keys)
    {
        RefuseOtherKeys(keys, "leave_out", "repeated_header", "first_cell");
        var patterns = Find(keys, "first_cell") is { } cells ? Texts(cells, "first_cell") : [];
        if (patterns.Any(LeftOutRows.IsTooWide))
        {
            throw Refused(Find(keys, "first_cell")!, "first_cell must hold at least three letters or digits beside * and ?, such as Total*: it would leave out every row.");
        }

        return new() { IsRepeatedHeader = Find(keys, "repeated_header") is { } repeated && ReadYesNo(repeated, "repeated_header"), FirstCell = patterns };
    }

    private static bool ReadYesNo(YamlNode node, string key) => Text(node, key).ToUpperInvariant() switch
    {
        "YES" or "TRUE" => true,
        "NO" or "FALSE" => false,
        _ => throw Refused(node, $"{key} must be yes or no."),
    };

    private static YamlNode Required(YamlMappingNode mapping, string key, string where = "") =>
        Find(mapping, key) ?? throw Refused(mapping, $"{where}{key} is missing: add it.");

    private static ExtractContract ReadKind(YamlNode node) => ExtractContracts.Find(Text(node, "kind"))
        ?? throw Refused(node, $"{Shown(node)} is no kind of extract: give one of {string.Join(", ", ExtractContracts.All.Select(contract => contract.Kind))}.");

    private static string ReadName(YamlNode node) => NameForm().IsMatch(Text(node, "name"))
        ? Text(node, "name")
        : throw Refused(node, "name must be up to 60 small letters, digits and hyphens, such as cris-crime-reports.");

    private static char ReadDelimiter(YamlNode node) => Delimiters.TryGetValue(Text(node, "delimiter"), out var delimiter)
        ? delimiter
        : throw Refused(node, $"delimiter must be one of {string.Join(", ", Delimiters.Keys)}.");

    private static string ReadEncoding(YamlNode node) => TextFormat.Named(Text(node, "encoding")) is { } format
        ? format.Name
        : throw Refused(node, $"encoding must be one of {string.Join(", ", TextFormat.Names)}.");

    private static Dictionary<string, ColumnMapping> ReadColumns(YamlMappingNode columns, ExtractContract contract)
    {
        Dictionary<string, ColumnMapping> mappings = [];
        foreach (var (key, node) in columns.Children)
        {
            var column = contract.Columns.FirstOrDefault(column => key is YamlScalarNode { Value: var name } && column.Name == name)
                ?? throw Refused(key, $"{Shown(key)} is no column of {contract.Kind}: its columns are {string.Join(", ", contract.Columns.Select(column => column.Name))}.");
            mappings.Add(column.Name, new ColumnMappingReader(contract, column).Read(node));
        }

        RefuseCircles(columns, mappings);
        return mappings;
    }

    private static void RefuseCircles(YamlMappingNode columns, Dictionary<string, ColumnMapping> mappings)
    {
        foreach (var (name, mapping) in mappings)
        {
            if (mapping.Derive is { } other && mappings.GetValueOrDefault(other)?.Derive is { } further && mappings.ContainsKey(further))
            {
                throw Refused(Find(columns, name)!, $"{name} derives from {other}, which derives from {further}: derive it from a column that has a source of its own.");
            }
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,59}$")]
    private static partial Regex NameForm();
}
