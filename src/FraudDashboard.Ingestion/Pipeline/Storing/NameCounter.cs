using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Pipeline.Storing;

/// <summary>Counts the names of teams and courses in the accepted rows of a file.</summary>
internal sealed class NameCounter
{
    // A column of free text is none of names: what comes after so many is not compared.
    private const int MostNames = 5_000;

    private readonly (int Place, Dictionary<string, int> Counts)[] _columns;

    public NameCounter(ContractColumn[] columns)
    {
        _columns = [.. columns.Index().Where(column => column.Item.NameType is not null).Select(column => (column.Index, Of(column.Item.NameType!)))];
    }

    /// <summary>By <see cref="NameTypes"/> and name: rows.</summary>
    public Dictionary<string, Dictionary<string, int>> Counts { get; } = [];

    public void Add(ReadOnlySpan<FieldReading> readings)
    {
        foreach (var (place, counts) in _columns)
        {
            if (readings[place] is { IsValue: true, Text: { } name } && (counts.Count < MostNames || counts.ContainsKey(name)))
            {
                counts[name] = counts.GetValueOrDefault(name) + 1;
            }
        }
    }

    private Dictionary<string, int> Of(string nameType) => Counts.TryGetValue(nameType, out var counts) ? counts : Counts[nameType] = [];
}
