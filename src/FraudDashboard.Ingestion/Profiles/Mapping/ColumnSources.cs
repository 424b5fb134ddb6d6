using System.Globalization;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Profiles.Mapping;

/// <summary>Finds the source of each contract column in one file: as the profile says, else the column of the same name.</summary>
internal sealed class ColumnSources(ExtractContract contract, ExtractHeader header, DateOnly asAt, MappingProfile? profile)
{
    private const int LongestName = 60;

    /// <summary>The source of a column, or null where the file has none.</summary>
    public ColumnSource? Find(ContractColumn column)
    {
        if (MappingOf(column) is not { } mapping)
        {
            return header.IndexOf(column) is var index and >= 0 ? new FieldSource(column.Name, index, column.IsDated, column.IsReference) : null;
        }

        var own = Own(column, mapping);
        return mapping.Derive is { } derivation ? Derived(column, own, derivation) : own;
    }

    /// <summary>The names that the file would need for a column.</summary>
    public IEnumerable<string> LackingOf(ContractColumn column) => MappingOf(column) switch
    {
        { From.Count: > 0 } mapping => mapping.From.Where(name => header.IndexOf(name) < 0),
        { Derive: { } derivation } when ColumnNamed(derivation) is { } other => LackingOf(other),
        _ => [column.Name],
    };

    private ColumnMapping? MappingOf(ContractColumn column) => profile?.Columns.GetValueOrDefault(column.Name);

    private ColumnSource? Own(ContractColumn column, ColumnMapping mapping)
    {
        if (mapping.Constant is { } constant)
        {
            return new ConstantSource($"the constant of the profile for {column.Name}", constant);
        }

        if (mapping.From.Count == 0 || mapping.From.Any(name => header.IndexOf(name) < 0))
        {
            return null;
        }

        List<FieldSource> fields = [.. mapping.From.Select(name => header.IndexOf(name)).Select(index => new FieldSource(FieldText.Cut(header.Names[index], LongestName), index, column.IsDated, column.IsReference))];
        ColumnSource source = mapping.IsKey ? new KeySource(fields, mapping.Separator)
            : fields.Count > 1 ? new JoinedSource(fields, mapping.Separator)
            : fields[0];
        source = mapping.Values.Count > 0 ? new ValueSource(source, mapping.Values, mapping.Default) : source;
        return mapping.DateFormats.Count > 0 ? new DatedSource(source, mapping.DateFormats) : source;
    }

    private ColumnSource? Derived(ContractColumn column, ColumnSource? own, string derivation) => derivation switch
    {
        Derivations.AsAt => OrElse(own, new ConstantSource($"the as-at date for {column.Name}", asAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        Derivations.Filled => own is null ? null : new FilledSource(own),
        Derivations.Length => own is null ? null : new LengthSource(own),
        Derivations.PostcodeDistrict => own is null ? null : new DistrictSource(own),
        Derivations.BoroughCode => own is null ? null : new BoroughSource(own),
        _ => OrElse(own, ColumnNamed(derivation) is { } other ? Find(other) : null),
    };

    private ContractColumn? ColumnNamed(string name) => contract.Columns.FirstOrDefault(column => column.Name == name);

    private static ColumnSource? OrElse(ColumnSource? own, ColumnSource? other) =>
        own is null ? other : other is null ? own : new FallbackSource(own, other);
}
