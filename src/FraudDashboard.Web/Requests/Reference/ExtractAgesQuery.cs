using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>Latest as-at date of each kind of extract: sql/views/report/extract_ages.sql.</summary>
public static class ExtractAgesQuery
{
    public const string Sql = """
        select kind, as_at_on, held_load_count, has_refused_load, has_broken_load, has_rejected_load,
            differing_columns, is_after_unknown_file
        from report.extract_ages
        """;

    public static Task<IReadOnlyList<ExtractAgesRow>> RunAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        session.QueryAsync<ExtractAgesRow>(scope, Sql, null, cancellation);
}

/// <summary>One kind of extract.</summary>
public sealed record ExtractAgesRow
{
    public required string Kind { get; init; }

    public required DateOnly? AsAtOn { get; init; }

    /// <summary>Loads of the kind that wait for an analyst.</summary>
    public required long HeldLoadCount { get; init; }

    /// <summary>The last file of the kind was refused.</summary>
    public required bool HasRefusedLoad { get; init; }

    /// <summary>The last load of the kind was broken off.</summary>
    public required bool HasBrokenLoad { get; init; }

    /// <summary>Most rows of the last load of the kind were rejected, and are not mended.</summary>
    public required bool HasRejectedLoad { get; init; }

    /// <summary>Of the last load of the kind that stands: a sentence for each column whose values are not as usual.</summary>
    public string[] DifferingColumns { get; init; } = [];

    /// <summary>The last file of the kind is not in the figures.</summary>
    public bool IsWithoutLast => HasRefusedLoad || HasBrokenLoad;

    /// <summary>Since the last file of the kind one was refused before its kind was known, which may have been of it.</summary>
    public required bool IsAfterUnknownFile { get; init; }
}
