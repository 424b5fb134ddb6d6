using System.Collections.Frozen;

namespace FraudDashboard.Ingestion.Parsing.Values;

/// <summary>A closed list of codes or words, looked up without regard to case and without allocating.</summary>
public sealed class CodeList
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Takes the codes as they are to be stored.</summary>
    public CodeList(IEnumerable<string> codes)
    {
        Codes = [.. codes];
        _lookup = Codes.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The codes in the order given.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>The code as the list writes it, or null where the list does not hold it.</summary>
    public string? Find(ReadOnlySpan<char> text) => _lookup.TryGetValue(text, out var code) ? code : null;
}
