using FraudDashboard.Database.Loading.Contracts;
using FraudDashboard.Database.Loading.Values;

namespace FraudDashboard.Database.Loading.Files;

/// <summary>The names in a file's header row, trimmed; names ignore case.</summary>
public sealed class ExtractHeader
{
    private const int LongestUnknownName = 100;

    private readonly Dictionary<string, int> _indexes = new(StringComparer.OrdinalIgnoreCase);

    private ExtractHeader(IReadOnlyList<string> names) => Names = names;

    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads the first record as the header; refuses a file without one, or with a name twice.</summary>
    public static ExtractHeader ReadFrom(RecordSplitter records)
    {
        if (!records.Read())
        {
            throw new ExtractRefusedException("The file is empty: export it again.");
        }

        var header = new ExtractHeader(
            [.. Enumerable.Range(0, records.FieldCount).Select(index => FieldText.Trim(records.Field(index)).ToString())]);
        for (var index = 0; index < header.Names.Count; index++)
        {
            header.Add(header.Names[index], index);
        }

        return header;
    }

    /// <summary>Where a contract column stands in the file, or -1.</summary>
    public int IndexOf(ContractColumn column) => _indexes.TryGetValue(column.Name, out var index) ? index : -1;

    public bool HasRequiredColumns(ExtractContract contract) =>
        contract.RequiredColumns.All(column => IndexOf(column) >= 0);

    public void RefuseWithoutRequiredColumns(ExtractContract contract)
    {
        var lacking = contract.RequiredColumns.Where(column => IndexOf(column) < 0).Select(column => column.Name).ToList();
        if (lacking.Count > 0)
        {
            throw new ExtractRefusedException(
                $"The header lacks {string.Join(", ", lacking)}, which {contract.Kind} must have: export the file again with {(lacking.Count == 1 ? "that column" : "those columns")}.");
        }
    }

    /// <summary>The names that the contract does not know: they are listed, and their values stored nowhere.</summary>
    public IReadOnlyList<string> UnknownColumns(ExtractContract contract)
    {
        var known = contract.Columns.Select(column => column.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Names.Where(name => !known.Contains(name)).Select(name => FieldText.Cut(name, LongestUnknownName))];
    }

    private void Add(string name, int index)
    {
        if (!_indexes.TryAdd(name, index))
        {
            var what = name.Length == 0 ? "has more than one column without a name" : $"names {Shortened(name)} more than once";
            throw new ExtractRefusedException($"The header {what}: keep one of them and load the file again.");
        }
    }

    private static string Shortened(string name) => FieldText.Cut(name, FieldReading.RawLength);
}
