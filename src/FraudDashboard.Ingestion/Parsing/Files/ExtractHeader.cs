using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Values;
using FraudDashboard.Ingestion.Profiles;

namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>The names in a file's header row, trimmed; names ignore case.</summary>
public sealed class ExtractHeader
{
    private const int LongestUnknownName = 100;

    /// <summary>As many as a worksheet has; more names are no header, and would fill the memory.</summary>
    private const int MostColumns = 16_384;

    /// <summary>How the sentence begins that refuses a name twice.</summary>
    private const string Repeats = "The header names";

    /// <summary>What a column without a name is called where names are listed.</summary>
    private const string Unnamed = "(no name)";

    private const int Several = -1;

    private static readonly HashSet<string> ContractNames =
        [.. ExtractContracts.All.SelectMany(contract => contract.Columns).Select(column => column.Name)];

    private readonly Dictionary<string, int> _indexes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _contractIndexes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _looseIndexes = [];

    private ExtractHeader(IReadOnlyList<string> names) => Names = names;

    /// <summary>The names in the order of the file, trimmed; a column without one has the empty text, and after the last name there is none.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads the first record as the header.</summary>
    /// <exception cref="ExtractRefusedException">The file is empty, its header cannot be read or has too many columns, or a name stands twice.</exception>
    public static ExtractHeader ReadFrom(IRecords records)
    {
        if (!records.Read())
        {
            throw new ExtractRefusedException("The file is empty: export it again.");
        }

        if (records.Fault is { } fault)
        {
            throw new ExtractRefusedException($"The header cannot be read. {fault}");
        }

        var count = records.FieldCount;
        while (count > 1 && FieldText.Trim(records.Field(count - 1)).IsEmpty)
        {
            // Programs end lines with a delimiter or several.
            count--;
        }

        if (count > MostColumns)
        {
            throw new ExtractRefusedException($"The header has more than {MostColumns:N0} columns: it is no header of an extract; export the file again.");
        }

        var header = new ExtractHeader([.. Enumerable.Range(0, count).Select(index => FieldText.Trim(records.Field(index)).ToString())]);
        for (var index = 0; index < header.Names.Count; index++)
        {
            header.Add(header.Names[index], index);
        }

        return header;
    }

    /// <summary>Whether a file was refused because its header has a name twice.</summary>
    public static bool IsRepeated(ExtractRefusedException refusal) => refusal.Message.StartsWith(Repeats, StringComparison.Ordinal);

    /// <summary>Where a contract column stands in the file, or -1.</summary>
    public int IndexOf(ContractColumn column) => _contractIndexes.GetValueOrDefault(column.Name, -1);

    /// <summary>Where a source column stands, or -1: by its name, else by the only name that is the same but for case, spaces and marks.</summary>
    public int IndexOf(string name) => _indexes.TryGetValue(name, out var index) ? index
        : _looseIndexes.GetValueOrDefault(ColumnName.Loose(name), Several);

    /// <summary>Whether every column stands there that the contract cannot do without.</summary>
    public bool HasRequiredColumns(ExtractContract contract) =>
        contract.RequiredColumns.All(column => IndexOf(column) >= 0);

    /// <summary>The names of all columns but some, each once, cut to a length that can be shown.</summary>
    public IReadOnlyList<string> NamesWithout(IEnumerable<int> indexes)
    {
        var read = indexes.ToHashSet();
        return [.. Names.Where((_, index) => !read.Contains(index)).Select(name => name.Length == 0 ? Unnamed : FieldText.Cut(name, LongestUnknownName)).Distinct()];
    }

    private void Add(string name, int index)
    {
        if (name.Length == 0)
        {
            // Nothing can be read from a column without a name.
            return;
        }

        var isRepeated = !_indexes.TryAdd(name, index);
        if (InContractForm(name) is var own && ContractNames.Contains(own))
        {
            isRepeated |= !_contractIndexes.TryAdd(own, index);
        }

        if (isRepeated)
        {
            throw new ExtractRefusedException($"{Repeats} {Shortened(name)} more than once: keep one of them and load the file again.");
        }

        if (ColumnName.Loose(name) is { Length: > 0 } loose && !_looseIndexes.TryAdd(loose, index))
        {
            _looseIndexes[loose] = Several;
        }
    }

    /// <summary>The name in small letters, with an underscore for each space and hyphen.</summary>
    private static string InContractForm(string name) =>
        string.Create(name.Length, name, (own, written) =>
        {
            for (var place = 0; place < own.Length; place++)
            {
                own[place] = written[place] is ' ' or '\u00A0' or '-' ? '_' : char.ToLowerInvariant(written[place]);
            }
        });

    private static string Shortened(string name) => FieldText.Cut(name, FieldReading.RawLength);
}
