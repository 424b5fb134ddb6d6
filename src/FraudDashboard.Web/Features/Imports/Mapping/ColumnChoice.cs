using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Profiles;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>Where a contract column comes from, as one entry of a list: a column of the file, one value for every row, or nothing.</summary>
public readonly record struct ColumnChoice(string? Source, string? Constant)
{
    private const string SourcePrefix = "from ";
    private const string ConstantPrefix = "always ";

    /// <summary>The entry for what cannot be chosen from a list, such as several columns that are joined.</summary>
    public const string OwnText = "text";

    public static string From(string source) => SourcePrefix + source;

    public static string Always(string constant) => ConstantPrefix + constant;

    /// <summary>The entry that stands for a mapping.</summary>
    public static string Of(ColumnMapping? mapping) => mapping switch
    {
        null => "",
        { Constant: { } constant } => Always(constant),
        { From: [var source] } => From(source),
        _ => OwnText,
    };

    /// <summary>What that entry is called: what the value is taken from, where it has no column of its own.</summary>
    public static string OwnWords(ColumnMapping? mapping) => mapping switch
    {
        { From.Count: 0, Derive: Derivations.AsAt } => "(the day of the file)",
        { From.Count: 0, Derive: { } other } => $"(as {other})",
        _ => "(as the profile’s text says)",
    };

    public static ColumnChoice Parse(string entry) =>
        entry.StartsWith(SourcePrefix, StringComparison.Ordinal) ? new(entry[SourcePrefix.Length..], null)
        : entry.StartsWith(ConstantPrefix, StringComparison.Ordinal) ? new(null, entry[ConstantPrefix.Length..])
        : default;

    /// <summary>How the values are read beyond the name, in a few words; empty where they are taken as they stand.</summary>
    /// <param name="hasList">Whether the source's words stand in a list of their own.</param>
    public static string Words(ContractColumn column, ColumnMapping? mapping, bool hasList = false)
    {
        if (mapping is null)
        {
            return column.IsRequired ? "missing: the file cannot be loaded" : "";
        }

        List<string> words = [];
        if (mapping.From.Count > 1)
        {
            words.Add(string.Join(" + ", mapping.From));
        }

        if (mapping.DateFormats.Count > 0)
        {
            words.Add($"dates as {string.Join(" or ", mapping.DateFormats)}");
        }

        if (mapping.Values.Count > 0 && !hasList)
        {
            words.Add(string.Join(", ", mapping.Values.Select(pair => $"{pair.Key} = {(pair.Value.Length == 0 ? "blank" : pair.Value)}")));
        }

        if (mapping.Default is { } other)
        {
            words.Add($"anything else = {other}");
        }

        if (mapping.Derive is { } derive)
        {
            words.Add(DeriveWords(mapping, derive));
        }

        return string.Join("; ", words);
    }

    private static string DeriveWords(ColumnMapping mapping, string derive) => derive switch
    {
        Derivations.Length => "its length alone",
        Derivations.Filled => "whether it is filled",
        Derivations.BoroughCode => "borough names as codes",
        Derivations.PostcodeDistrict => "the district alone",
        Derivations.AsAt => mapping.From.Count > 0 ? "the file's day where blank" : "the file's day",
        _ => mapping.From.Count > 0 ? $"{derive} where blank" : $"as {derive}",
    };
}
