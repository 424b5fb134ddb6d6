using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>The versions of rules that began within a time: sql/views/report/rule_versions.sql.</summary>
public static class RuleVersionsQuery
{
    /// <summary>The first version of a rule changes nothing.</summary>
    public const string Sql = """
        select rule_code, version, effective_from
        from report.rule_versions
        where version > 1 and effective_from > @After and effective_from <= @Last
        order by effective_from, rule_code, version
        """;

    /// <summary>Those that apply from a day after the first given up to the last.</summary>
    public static Task<IReadOnlyList<RuleVersionsRow>> RunAsync(
        ReadSession session, UserScope scope, DateOnly after, DateOnly last, CancellationToken cancellation) =>
        session.QueryAsync<RuleVersionsRow>(scope, Sql, new { after, last }, cancellation);
}

/// <summary>One version of a rule.</summary>
public sealed record RuleVersionsRow
{
    public required string RuleCode { get; init; }

    public required int Version { get; init; }

    public required DateOnly EffectiveFrom { get; init; }
}
