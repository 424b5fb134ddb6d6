using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Exports.Word;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs.Briefs;

/// <summary>The brief of one area of a pack, as its page and its file have it.</summary>
/// <param name="Pack">Null where there is no such pack.</param>
/// <param name="Later">A later version of the month; null where this is the last.</param>
/// <param name="AreaValue">The area as a form names it; empty where the reader has no brief of the area asked for.</param>
/// <param name="Document">Null where there is no such pack, or no brief of the area.</param>
/// <param name="Comments">The last version of each, those that were taken away too.</param>
public sealed record BriefData(PacksRow? Pack, PacksRow? Later, string AreaValue, WrittenDocument? Document, IReadOnlyList<BriefCommentsRow> Comments)
{
    /// <summary>What the file says of itself; null where there is no document.</summary>
    public PublicationProperties? Properties { get; init; }

    public string FileName { get; init; } = "";

    /// <summary>The area that a page asks for: of a reader who has no brief of all London, else the first of their own.</summary>
    public static PackScope? AreaOf(PageRequest request)
    {
        var areas = PackFiles.AreasOf(request.Reference.Boroughs, request.Reader);
        var asked = PackScopes.KeyOf(request.Filter.Area);
        return areas.FirstOrDefault(area => (area.AreaKind, area.AreaCode) == asked) ?? (request.Filter.Area.Kind == AreaKind.London && areas.Count > 0 ? areas[0] : null);
    }

    /// <summary>What the form for a comment on a section begins with: the last version, as it is seen now.</summary>
    public BriefCommentRequest RequestOf(string section, string copy)
    {
        var last = Comments.FirstOrDefault(row => row.SectionCode == section);
        return new() { PackId = Pack!.PackId, Area = AreaValue, Section = section, Copy = copy, Seen = last?.RowVersion ?? 0, Text = last?.CommentText ?? "" };
    }

    /// <summary>Reads the pack and its comments under the session's reader, and writes the brief.</summary>
    /// <param name="area">One that the reader may have; null for none.</param>
    public static async Task<BriefData> ReadAsync(
        ReadSession session, PageRequest request, long packId, PackScope? area, PackProfile profile, CancellationToken cancellation)
    {
        var packs = await PacksQuery.RunAsync(session, session.Reader, cancellation);
        if (packs.SingleOrDefault(one => one.PackId == packId) is not { } pack)
        {
            return new(null, null, "", null, []);
        }

        var later = pack.IsLatest ? null : packs.Single(other => other.PackMonth == pack.PackMonth && other.IsLatest);
        if (area is null)
        {
            return new(pack, later, "", null, []);
        }

        var contents = await PackContents.ReadAsync(session, request.Reference, packs, pack, cancellation);
        var comments = await BriefCommentsQuery.RunAsync(session, session.Reader, packId, area.AreaCode, cancellation);
        return new(pack, later, PackOrder.ValueOf(area), PackBrief.Of(contents, area, profile, comments), comments)
        {
            Properties = PackFiles.PropertiesOf(contents, area),
            FileName = PackFiles.NameOf(contents, area, profile, "docx", "fraud-brief"),
        };
    }
}
