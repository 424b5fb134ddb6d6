using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>The rules in words, with the version in force: sql/views/report/rules.sql.</summary>
public static class RulesQuery
{
    public const string Sql = """
        select rule_code, rule_no, rule_group, title, applies_words, satisfied_words, source, fields,
            version, effective_from, grace_days, is_counted, minimum_length
        from report.rules
        order by rule_no
        """;

    public static Task<IReadOnlyList<RulesRow>> RunAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        session.QueryAsync<RulesRow>(scope, Sql, null, cancellation);
}

/// <summary>One rule.</summary>
public sealed record RulesRow
{
    public required string RuleCode { get; init; }

    public required int RuleNo { get; init; }

    public required string RuleGroup { get; init; }

    public required string Title { get; init; }

    public required string AppliesWords { get; init; }

    public required string SatisfiedWords { get; init; }

    public required string Source { get; init; }

    public required string Fields { get; init; }

    public required int Version { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public required int GraceDays { get; init; }

    public required bool IsCounted { get; init; }

    public required int? MinimumLength { get; init; }
}
