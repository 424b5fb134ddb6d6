using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>Names that were declared to be one, those undone included: sql/views/report/same_names.sql.</summary>
public static class SameNamesQuery
{
    public const string Sql = """
        select same_name_id, name_type, form, chosen_name, other_names, reason, declared_by, declared_on, withdrawn_by, withdrawn_on,
            withdrawn_reason, row_version
        from report.same_names
        order by withdrawn_on is not null, same_name_id desc
        limit 500
        """;

    public static Task<IReadOnlyList<SameNamesRow>> RunAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        session.QueryAsync<SameNamesRow>(scope, Sql, null, cancellation);
}

/// <summary>One declaration.</summary>
public sealed record SameNamesRow
{
    public required long SameNameId { get; init; }

    public required string NameType { get; init; }

    public required string Form { get; init; }

    public required string ChosenName { get; init; }

    public required string[] OtherNames { get; init; }

    public required string Reason { get; init; }

    public required string DeclaredBy { get; init; }

    /// <summary>London days.</summary>
    public required DateOnly DeclaredOn { get; init; }

    public required string? WithdrawnBy { get; init; }

    public required DateOnly? WithdrawnOn { get; init; }

    public required string? WithdrawnReason { get; init; }

    /// <summary>How often it was changed, counted from 1: undoing an older version is refused.</summary>
    public required long RowVersion { get; init; }

    /// <summary>The declaration as it is seen, for a form.</summary>
    public string Seen => new SeenVersion(SameNameId, RowVersion).Text;

    public bool IsInForce => WithdrawnOn is null;
}
