using ClosedXML.Excel;
using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Exports.Word;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>What a check of a workbook or brief found.</summary>
/// <param name="IsAsIssued">Its cells, or its text, are those of a file that was handed out.</param>
/// <param name="Lines">What was found, a sentence each.</param>
public sealed record PackFileVerdict(bool IsAsIssued, IReadOnlyList<string> Lines);

/// <summary>Says whether a workbook or a brief is as it was handed out, of which frozen month it is, and what has moved since.</summary>
public static class VerifyPackFile
{
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="Npgsql.NpgsqlException">The database cannot be reached.</exception>
    public static async Task<PackFileVerdict> RunAsync(
        string path, string auditorConnection, ReadSessions sessions, UserScope reader, PageRequestReader requests, CancellationToken cancellation)
    {
        if (HashOf(path) is not { } hash)
        {
            return new(false, [$"{Path.GetFileName(path)} is no Excel workbook or Word document that can be read."]);
        }

        if (await FindIssuedFile.RunAsync(auditorConnection, hash, cancellation) is not { } issued)
        {
            return new(false, [$"{Path.GetFileName(path)} is not as it was issued: no file that says just this was ever handed out. Something in it was changed, or it is no file of a pack."]);
        }

        await using var session = await sessions.OpenAsync(reader, cancellation);
        var pack = (await PacksQuery.RunAsync(session, reader, cancellation)).Single(one => one.PackId == issued.PackId);
        var (request, _) = await requests.ReadAsync(session, "", new PageKeys(), null, cancellation);
        return new(true,
        [
            $"{Path.GetFileName(path)} is as it was issued: all that it says is what {issued.FileName} says.",
            $"First handed out on {Format.LongMoment(issued.HappenedAt)} to {issued.UserName}, line {Format.Count(issued.EventNo)} of the audit: {issued.Purpose}.",
            $"It is of {Format.Month(pack.PackMonth)}, version {pack.Version}, frozen on {FrozenMonthViewModel.Day(pack)}{(pack.IsLatest ? "" : "; a later version corrects it")}.",
            .. await MovedAsync(session, request, pack, cancellation),
        ]);
    }

    /// <summary>The hash of its cells, or of its text; null where it is neither a workbook nor a document.</summary>
    private static string? HashOf(string path)
    {
        using (var file = File.OpenRead(path))
        {
            if (WordContent.HashOf(file) is { } hash)
            {
                return hash;
            }
        }

        try
        {
            using var workbook = new XLWorkbook(path);
            return WorkbookContent.HashOf(workbook);
        }
        catch (Exception problem) when (problem is FileFormatException or InvalidDataException or ArgumentException or System.Xml.XmlException or DocumentFormat.OpenXml.Packaging.OpenXmlPackageException)
        {
            return null;
        }
    }

    private static async Task<IReadOnlyList<string>> MovedAsync(ReadSession session, PageRequest request, PacksRow pack, CancellationToken cancellation)
    {
        var revisions = Revisions.Of(request, await RevisionsRead.ReadAsync(session, request, pack.PackId, cancellation));
        return [revisions.Finding, .. revisions.Causes];
    }
}
