using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>What was said of every area of a frozen month without a figure: sql/views/report/pack_sentences.sql.</summary>
public static class FrozenWordsQuery
{
    public const string Sql = """
        select area_kind, pack_area_code, sentence_kind, subject_code, words
        from report.pack_sentences
        where pack_id = @PackId and sentence_kind in ('verdict', 'since', 'run', 'assurance', 'compared')
        order by area_kind, pack_area_code, sentence_kind, line_no
        """;

    public static Task<IReadOnlyList<FrozenWordsRow>> RunAsync(
        ReadSession session, UserScope scope, long packId, CancellationToken cancellation) =>
        session.QueryAsync<FrozenWordsRow>(scope, Sql, new { packId }, cancellation);
}

/// <summary>One sentence.</summary>
public sealed record FrozenWordsRow
{
    public required string AreaKind { get; init; }

    public required string PackAreaCode { get; init; }

    public required string SentenceKind { get; init; }

    public required string SubjectCode { get; init; }

    public required string Words { get; init; }
}
