using FraudDashboard.Web.Exports.Word;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs.Briefs;

/// <summary>The brief of a frozen month: two pages of sentences and small tables, every number of them one of the pack.</summary>
internal static class PackBrief
{
    /// <summary>The sections, in order.</summary>
    private static readonly IReadOnlyList<Func<BriefSource, DocumentSection>> Sections =
        [BriefInShort.Of, BriefMeasures.Of, BriefWhy.Of, BriefWhere.Of, BriefLastTime.Of, BriefLastTime.Revisions];

    /// <summary>The same document whenever it is made, of the same comments.</summary>
    public static WrittenDocument Of(PackContents pack, PackScope area, PackProfile profile, IReadOnlyList<BriefCommentsRow> comments)
    {
        var source = new BriefSource(pack, area, profile);
        var written = comments.Where(row => row.CommentText.Length > 0).ToDictionary(row => row.SectionCode, CommentOf);
        return new(
            $"Fraud recording and reporting: {pack.NameOf(area)}, {source.Month}",
            [
                $"{(area.AreaKind == "london" ? "Brief for the bilateral meeting" : "Brief of the month")}, published by {pack.Settings["pack_publisher"]}. Contact: {pack.Settings["pack_contact"]}.",
                StatusOf(pack.Pack),
            ],
            [.. Sections.Select(section => section(source)).Select(section => section with { Comment = written.GetValueOrDefault(section.Code) })],
            BriefNotes.Of(profile))
        {
            Warning = profile == PackProfile.Internal ? PackBook.InternalMark : null,
        };
    }

    private static string StatusOf(PacksRow pack) =>
        $"Status: frozen on {FrozenMonthViewModel.Day(pack)} as version {pack.Version}, from data as at {Format.LongDay(pack.AsAtOn)}. The workbook of the pack has the full tables."
            + (pack.Version > 1 ? $" Why it was corrected: {pack.Reason}." : "");

    private static DocumentComment CommentOf(BriefCommentsRow row) => new($"Comment by {row.AuthorName}, {Format.LongDay(row.WrittenOn)}", row.CommentText);
}
