using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Packs.Briefs;

/// <summary>What was written to the sections of one brief: sql/views/report/brief_comments.sql.</summary>
public static class BriefCommentsQuery
{
    public const string Sql = """
        select section_code, row_version, comment_text, author_name, written_on
        from report.brief_comments
        where pack_id = @PackId and comment_area_code = @AreaCode
        order by section_code
        """;

    public static Task<IReadOnlyList<BriefCommentsRow>> RunAsync(
        ReadSession session, UserScope scope, long packId, string areaCode, CancellationToken cancellation) =>
        session.QueryAsync<BriefCommentsRow>(scope, Sql, new { packId, areaCode }, cancellation);
}

/// <summary>The last version of one comment.</summary>
public sealed record BriefCommentsRow
{
    public required string SectionCode { get; init; }

    /// <summary>One, and one more for each change: a write on an older version is refused.</summary>
    public required long RowVersion { get; init; }

    /// <summary>Empty where it was taken away.</summary>
    public required string CommentText { get; init; }

    public required string AuthorName { get; init; }

    /// <summary>A London day.</summary>
    public required DateOnly WrittenOn { get; init; }
}
