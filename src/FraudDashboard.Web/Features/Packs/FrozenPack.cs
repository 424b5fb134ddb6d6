using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Features.Packs.Disclosure;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>The counts of a frozen month that a reader may see, true, and which of them its files leave out.</summary>
internal sealed class FrozenPack
{
    private readonly Dictionary<CountKey, long> _values;
    private readonly HashSet<CountKey> _suppressed;

    private FrozenPack(Dictionary<CountKey, long> values, HashSet<CountKey> suppressed) => (_values, _suppressed) = (values, suppressed);

    /// <summary>Every count, and whether it is left out.</summary>
    public IEnumerable<(CountKey Key, long Value, bool IsSuppressed)> All => _values.Select(entry => (entry.Key, entry.Value, _suppressed.Contains(entry.Key)));

    /// <summary>The count; nought where nothing was counted.</summary>
    public long ValueOf(CountKey key) => _values.GetValueOrDefault(key);

    /// <summary>The files leave it out.</summary>
    public bool IsSuppressed(CountKey key) => _suppressed.Contains(key);

    /// <summary>Reads one pack.</summary>
    public static async Task<FrozenPack> ReadAsync(
        ReadSession session, ReferenceLists reference, PackScopes scopes, PacksRow pack, CancellationToken cancellation)
    {
        var figures = await FrozenCountsQuery.RunAsync(session, session.Reader, pack.PackId, cancellation);
        var training = await FrozenTrainingQuery.RunAsync(session, session.Reader, pack.PackId, cancellation);
        var left = await SuppressionsQuery.RunAsync(session, session.Reader, pack.PackId, null, cancellation);
        var tables = PackCounts.Of(pack.PackMonth, scopes, [.. figures.Select(RowOf)], [.. training.Select(RowOf)], reference);
        var values = tables.SelectMany(table => table.Cells).ToDictionary(entry => entry.Key, entry => entry.Cell.Value);

        // Of all London a lead sees the measures, not the verdicts of which they are the sum.
        foreach (var row in figures.Where(row => row.Dimension.Length == 0 && reference.Measures.Any(measure => measure.MeasureCode == row.FigureCode)))
        {
            values[new(row.FigureCode, row.FromMonth, row.AreaKind, row.PackAreaCode, "", DisclosureTable.Numerator)] = row.Numerator;
            values[new(row.FigureCode, row.FromMonth, row.AreaKind, row.PackAreaCode, "", DisclosureTable.Denominator)] = row.Denominator;
        }

        return new(
            values,
            [.. left.Select(row => new CountKey(row.FigureCode, row.CohortMonth, row.AreaKind, row.PackAreaCode, row.Team, row.Part))]);
    }

    private static FigureRow RowOf(FrozenCountsRow row) => new()
    {
        FigureCode = row.FigureCode,
        FromMonth = row.FromMonth,
        ToMonth = row.FromMonth,
        AreaKind = row.AreaKind,
        AreaCode = row.PackAreaCode,
        Dimension = row.Dimension,
        DimensionCode = row.DimensionCode,
        Numerator = row.Numerator,
        Denominator = row.Denominator,
        ScopeCodes = [],
    };

    private static DayFigureRow RowOf(FrozenTrainingRow row) => new()
    {
        FigureCode = "training",
        AreaKind = row.AreaKind,
        AreaCode = row.PackAreaCode,
        Dimension = "course",
        DimensionCode = row.DimensionCode,
        Numerator = row.Numerator,
        Denominator = row.Denominator,
        ScopeCodes = [],
    };
}
