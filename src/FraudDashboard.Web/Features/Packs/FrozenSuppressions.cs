using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Features.Packs.Disclosure;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>One count that the files of a pack leave out: a row of frozen.suppression.</summary>
public sealed record SuppressionRow(
    string FigureCode, DateOnly CohortMonth, string AreaKind, string AreaCode, string Team, string Part, string Reason, string[] ScopeCodes);

/// <summary>What the files of a pack leave out, chosen beside what the packs before it told and left out.</summary>
internal static class FrozenSuppressions
{
    private const string Exposed = "exposed";

    public static async Task<IReadOnlyList<SuppressionRow>> ReadAsync(
        FreezeSession session, ReferenceLists reference, PackScopes scopes, DateOnly month,
        IReadOnlyList<FigureRow> figures, IReadOnlyList<DayFigureRow> ofDay, CancellationToken cancellation)
    {
        var tables = PackCounts.Of(month, scopes, figures, ofDay, reference);
        var told = await ToldBeforeAsync(session.Read, reference, scopes, month, cancellation);
        foreach (var (key, cell) in tables.SelectMany(table => table.Cells))
        {
            foreach (var before in told[key].Where(before => before.Value == cell.Value))
            {
                cell.IsKnown |= !before.IsSuppressed;
                if (before.IsSuppressed)
                {
                    cell.Suppress(SuppressionReason.LeftOutBefore);
                }
            }
        }

        var exposed = SuppressSmallCounts.Run(tables).ToHashSet();
        return
        [
            .. tables.SelectMany(table => table.Cells).Where(entry => entry.Cell.IsSuppressed).Select(entry => new SuppressionRow(
                entry.Key.FigureCode, entry.Key.CohortMonth, entry.Key.AreaKind, entry.Key.AreaCode, entry.Key.Team, entry.Key.Part,
                exposed.Contains(entry.Key) ? Exposed : ReasonOf(entry.Cell.Reason!.Value), ScopeOf(entry.Key, scopes, reference))),
        ];
    }

    /// <summary>Each count of the packs that have one of these months, and whether it was left out.</summary>
    private static async Task<ILookup<CountKey, ToldCount>> ToldBeforeAsync(
        ReadSession session, ReferenceLists reference, PackScopes scopes, DateOnly month, CancellationToken cancellation)
    {
        DateOnly[] months = [month, .. FrozenFigures.Compared(month)];
        var packs = await PacksQuery.RunAsync(session, session.Reader, cancellation);
        List<(CountKey Key, ToldCount Told)> all = [];
        foreach (var pack in packs.Where(pack => FrozenFigures.Compared(pack.PackMonth).Append(pack.PackMonth).Intersect(months).Any()))
        {
            var frozen = await FrozenPack.ReadAsync(session, reference, scopes, pack, cancellation);
            all.AddRange(frozen.All.Where(count => months.Contains(count.Key.CohortMonth))
                .Select(count => (count.Key, new ToldCount(count.Value, count.IsSuppressed))));
        }

        return all.ToLookup(entry => entry.Key, entry => entry.Told);
    }

    private static string ReasonOf(SuppressionReason reason) => reason switch
    {
        SuppressionReason.Small => "small",
        SuppressionReason.LeftOutBefore => "left_out_before",
        _ => "protects_another",
    };

    /// <summary>As of the figure: a measure of all London is published to every reader.</summary>
    private static string[] ScopeOf(CountKey key, PackScopes scopes, ReferenceLists reference) => key.AreaKind switch
    {
        "london" when reference.Measures.Any(measure => measure.MeasureCode == key.FigureCode)
            && key.Part is DisclosureTable.Denominator or DisclosureTable.Numerator or DisclosureTable.Rest => [],
        "team" => [key.AreaCode],
        _ => scopes.Areas.Single(scope => scope.AreaKind == key.AreaKind && scope.AreaCode == key.AreaCode).ScopeCodes,
    };

    private sealed record ToldCount(long Value, bool IsSuppressed);
}
