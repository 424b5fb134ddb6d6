using FraudDashboard.Ingestion.Contracts;
using YamlDotNet.RepresentationModel;
using static FraudDashboard.Ingestion.Profiles.ProfileYaml;

namespace FraudDashboard.Ingestion.Profiles;

/// <summary>Reads how one contract column is mapped, and refuses what could not work for it.</summary>
internal sealed class ColumnMappingReader(ExtractContract contract, ContractColumn column)
{
    public ColumnMapping Read(YamlNode node)
    {
        if (node is YamlScalarNode or YamlSequenceNode)
        {
            return new() { From = Texts(node, column.Name) };
        }

        var keys = KeysOf(node, column.Name);
        RefuseOtherKeys(keys, $"a column ({column.Name})", "from", "key", "separator", "constant", "values", "default", "date_format", "derive");
        var mapping = ReadSource(keys);
        return mapping with
        {
            Separator = ReadSeparator(keys, mapping),
            Values = Find(keys, "values") is { } values ? ReadValues(NeedsSource(values, mapping, "values")) : mapping.Values,
            Default = Find(keys, "default") is { } other ? ReadDefault(other, keys) : null,
            DateFormats = Find(keys, "date_format") is { } formats ? ReadFormats(NeedsSource(formats, mapping, "date_format")) : [],
            Derive = Find(keys, "derive") is { } derive ? ReadDerivation(derive, mapping) : null,
        };
    }

    private ColumnMapping ReadSource(YamlMappingNode keys)
    {
        YamlNode? from = Find(keys, "from"), key = Find(keys, "key"), constant = Find(keys, "constant");
        if (new[] { from, key, constant }.Count(node => node is not null) > 1)
        {
            throw Refused(keys, $"{column.Name} has more than one of from, key and constant: keep one.");
        }

        if (key is not null && column.Format != ColumnFormats.Key)
        {
            throw Refused(key, $"{column.Name} is no reference: use from, with a separator where it has several columns.");
        }

        if (constant is null && from is null && key is null && Find(keys, "derive") is null)
        {
            throw Refused(keys, $"{column.Name} has none of from, key, constant and derive: say where it comes from.");
        }

        return new()
        {
            From = (from ?? key) is { } source ? Texts(source, key is null ? "from" : "key") : [],
            IsKey = key is not null,
            Constant = constant is null ? null : Readable(constant, FilledText(constant, "constant")),
        };
    }

    private static string ReadSeparator(YamlMappingNode keys, ColumnMapping mapping)
    {
        if (Find(keys, "separator") is not { } node)
        {
            return mapping.IsKey ? "-" : " ";
        }

        // Not trimmed: a space is a separator.
        return mapping.From.Count > 1 && node is YamlScalarNode { Value: { Length: <= 3 } separator }
            ? separator
            : throw Refused(node, "separator is up to three characters between the columns of from or key: name several columns, or take it out.");
    }

    private Dictionary<string, string> ReadValues(YamlNode node)
    {
        Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (source, target) in KeysOf(node, "values").Children)
        {
            if (!values.TryAdd(Text(source, "values"), Readable(target, Text(target, "values"))))
            {
                throw Refused(source, $"values has {Shown(source)} twice, case aside: keep one.");
            }
        }

        return values;
    }

    private string ReadDefault(YamlNode node, YamlMappingNode keys) => Find(keys, "values") is null
        ? throw Refused(node, "default is for what values does not name: add values, or use constant.")
        : Readable(node, FilledText(node, "default"));

    private IReadOnlyList<string> ReadFormats(YamlNode node)
    {
        var formats = Texts(node, "date_format");
        if (!column.IsDated)
        {
            throw Refused(node, $"{column.Name} is no date: take date_format out.");
        }

        return formats.Select(DateFormats.ProblemOf).FirstOrDefault(problem => problem is not null) is { } found
            ? throw Refused(node, found)
            : formats;
    }

    private string ReadDerivation(YamlNode node, ColumnMapping mapping)
    {
        var word = Text(node, "derive");
        var fitting = Derivations.For(column).Concat(Others()).ToList();
        if (!fitting.Contains(word))
        {
            throw Refused(node, fitting.Count == 0
                ? $"{column.Name} cannot be derived: take derive out."
                : $"{column.Name} cannot be derived from {Shown(node)}: give one of {string.Join(", ", fitting)}.");
        }

        return mapping.Constant is null && (mapping.From.Count > 0 || !Derivations.NeedsSource(word))
            ? word
            : throw Refused(node, $"derive: {word} needs from, the column that it is computed from, and no constant.");
    }

    private IEnumerable<string> Others() => contract.Columns
        .Where(other => other != column && (other.Format == column.Format || (other.IsDated && column.IsDated)))
        .Select(other => other.Name);

    private static YamlNode NeedsSource(YamlNode node, ColumnMapping mapping, string key) => mapping.From.Count > 0
        ? node
        : throw Refused(node, $"{key} needs from: name the source column that it is for.");

    /// <summary>A value that the profile itself gives must be one that the contract accepts, or blank.</summary>
    private string Readable(YamlNode node, string value) => value.Length == 0 || column.Read(value, ShippedLists.All).IsValue
        ? value
        : throw Refused(node, $"{Shown(node)} is no value of {column.Name}, which must be {column.Format.Expected}.");
}
