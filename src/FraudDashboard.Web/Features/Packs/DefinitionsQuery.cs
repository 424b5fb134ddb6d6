using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>Measures, rules and the columns of some views in words: sql/views/report/definitions.sql.</summary>
public static class DefinitionsQuery
{
    public const string Sql = """
        select subject_kind, subject_code, subject_no, title, definition
        from report.definitions
        where subject_kind in ('measure', 'rule') or split_part(subject_code, '.', 1) = any (@Views)
        order by array_position(array['measure', 'rule', 'view', 'column'], subject_kind),
            case when subject_kind = 'column' then split_part(subject_code, '.', 1) end, subject_no, subject_code
        """;

    /// <summary>The measures and rules, and the columns of the views named (without their schema).</summary>
    public static Task<IReadOnlyList<DefinitionsRow>> RunAsync(
        ReadSession session, UserScope scope, IReadOnlyCollection<string> views, CancellationToken cancellation) =>
        session.QueryAsync<DefinitionsRow>(scope, Sql, new { Views = views.ToArray() }, cancellation);
}

/// <summary>One thing in words.</summary>
public sealed record DefinitionsRow
{
    public required string SubjectKind { get; init; }

    public required string SubjectCode { get; init; }

    public required int SubjectNo { get; init; }

    public required string Title { get; init; }

    public required string Definition { get; init; }
}
