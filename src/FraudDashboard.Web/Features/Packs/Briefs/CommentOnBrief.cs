using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;

namespace FraudDashboard.Web.Features.Packs.Briefs;

/// <summary>Writes the next version of a comment on a brief: the comment and the audit's line, or nothing. The audit has no free text of it.</summary>
public static class CommentOnBrief
{
    private const string LastSql = """
        select row_version, author_name as changed_by, written_at at time zone 'Europe/London' as changed_at
        from core.brief_comment
        where pack_id = @PackId and comment_area_code = @area and section_code = @Section
        order by row_version desc
        limit 1
        """;

    // Of two who write at one moment the second waits for the first, and then writes nothing.
    private const string WriteSql = """
        insert into core.brief_comment (pack_id, comment_area_code, section_code, row_version, comment_text, author_id, author_name)
        values (@PackId, @area, @Section, @Seen + 1, @Text, @id, @name)
        on conflict (pack_id, comment_area_code, section_code, row_version) do nothing
        """;

    /// <summary>Writes it in the writer's name.</summary>
    /// <param name="area">The code of the area: a borough's, a Command Unit's name, or * for all London.</param>
    /// <exception cref="StaleVersionException">Somebody wrote one after the version that was seen: nothing was written.</exception>
    /// <exception cref="Npgsql.PostgresException">The brief is not the writer's to comment on: row security refuses it.</exception>
    public static Task RunAsync(WriteSessions write, Reader by, BriefCommentRequest asked, string area, CancellationToken cancellation) => write.RunAsync(
        by.Scope,
        async session =>
        {
            await RequireLastAsync();
            if (await session.ExecuteAsync(WriteSql, new { asked.PackId, area, asked.Section, asked.Seen, asked.Text, id = by.UserId, name = by.UserName }) == 0)
            {
                await RequireLastAsync();
            }

            session.Record(by.Scope.By(AuditActions.BriefCommented, Urls.Brief(asked.PackId), detail: new
            {
                pack = asked.PackId,
                area,
                section = asked.Section,
                version = asked.Seen + 1,
                characters = asked.Text.Length,
            }));
            return true;

            async Task RequireLastAsync()
            {
                var last = (await session.QueryAsync<LastVersion>(LastSql, new { asked.PackId, area, asked.Section })).SingleOrDefault();
                if ((last?.RowVersion ?? 0) != asked.Seen)
                {
                    throw new StaleVersionException(last?.ChangedBy, last?.ChangedAt);
                }
            }
        },
        cancellation);

    private sealed record LastVersion
    {
        public required long RowVersion { get; init; }

        public required string ChangedBy { get; init; }

        public required DateTime ChangedAt { get; init; }
    }
}
