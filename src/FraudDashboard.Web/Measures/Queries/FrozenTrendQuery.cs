using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>What measures and rules were of each frozen month, as the latest version of it says: sql/views/report/pack_figures.sql.</summary>
public static class FrozenTrendQuery
{
    public const string Sql = """
        select figure.figure_code, pack.pack_id, pack.pack_month, sum(figure.numerator)::bigint as numerator, sum(figure.denominator)::bigint as denominator
        from report.pack_figures as figure
        inner join report.packs as pack
            on pack.pack_id = figure.pack_id and pack.is_latest
            and pack.pack_month = figure.from_month and pack.pack_month = figure.to_month
        where figure.figure_code = any (@Codes) and figure.dimension = '' and figure.area_kind = @AreaKind
            and (@AreaCode::text is null or figure.pack_area_code = @AreaCode)
        group by figure.figure_code, pack.pack_id, pack.pack_month
        order by figure.figure_code, pack.pack_month
        """;

    /// <summary>Whether there can be one: packs keep months of all offences together, and within one of them there is no other.</summary>
    public static bool IsFor(PageRequest request) => request.Pack is null && request.Filter.Offence is null;

    /// <summary>Of the area asked for; of whoever sees some boroughs those together.</summary>
    public static Task<IReadOnlyList<FrozenTrendRow>> RunAsync(ReadSession session, PageRequest request, IReadOnlyCollection<string> codes, CancellationToken cancellation)
    {
        var (kind, area) = request.Filter.Area.Kind switch
        {
            AreaKind.London when request.SeesLondon => ("london", "*"),
            AreaKind.London => ("borough", null),
            AreaKind.Bcu => ("bcu", request.Filter.Area.Value),
            AreaKind.NotAllocated => ("none", Area.NoneCode),
            _ => ("borough", (string?)request.Filter.Area.Value),
        };
        return session.QueryAsync<FrozenTrendRow>(request.Scope, Sql, new { Codes = codes.ToArray(), AreaKind = kind, AreaCode = area }, cancellation);
    }
}

/// <summary>One figure of a month as it was frozen.</summary>
public sealed record FrozenTrendRow
{
    public required string FigureCode { get; init; }

    public required long PackId { get; init; }

    public required DateOnly PackMonth { get; init; }

    public required long Numerator { get; init; }

    public required long Denominator { get; init; }
}
