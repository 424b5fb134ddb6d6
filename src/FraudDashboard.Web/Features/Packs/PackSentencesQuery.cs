using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>What was said of one area of a frozen month: sql/views/report/pack_sentences.sql.</summary>
public static class PackSentencesQuery
{
    public const string Sql = """
        select sentence_kind, subject_code, words
        from report.pack_sentences
        where pack_id = @PackId and area_kind = @AreaKind and pack_area_code = @AreaCode
        order by sentence_kind, line_no
        """;

    public static Task<IReadOnlyList<PackSentencesRow>> RunAsync(
        ReadSession session, UserScope scope, long packId, string areaKind, string areaCode, CancellationToken cancellation) =>
        session.QueryAsync<PackSentencesRow>(scope, Sql, new { packId, areaKind, areaCode }, cancellation);
}

/// <summary>One sentence as a screen showed it.</summary>
public sealed record PackSentencesRow
{
    public required string SentenceKind { get; init; }

    public required string SubjectCode { get; init; }

    public required string Words { get; init; }
}
