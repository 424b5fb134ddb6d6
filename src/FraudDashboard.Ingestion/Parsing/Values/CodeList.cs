using System.Collections.Frozen;

namespace FraudDashboard.Ingestion.Parsing.Values;

/// <summary>A closed list of codes or words, looked up without regard to case and without allocating.</summary>
public sealed class CodeList
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public CodeList(IEnumerable<string> codes)
    {
        Codes = [.. codes];
        _lookup = Codes.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<string> Codes { get; }

    /// <summary>The code as the list writes it, or null where the list does not hold it.</summary>
    public string? Find(ReadOnlySpan<char> text) => _lookup.TryGetValue(text, out var code) ? code : null;
}
