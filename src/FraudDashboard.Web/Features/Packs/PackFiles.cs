using System.IO.Compression;
using FraudDashboard.Database;
using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>One file of a pack, and the hash of what it says.</summary>
internal sealed record PackedFile(string FileName, byte[] Bytes, string ContentHash);

/// <summary>The workbooks of a pack: one of all London, one of each Command Unit, one of each borough.</summary>
internal static class PackFiles
{
    private const string Kind = "fraud-pack";

    /// <summary>The areas of which a reader may have one, London first.</summary>
    public static IReadOnlyList<PackScope> AreasOf(IReadOnlyList<BoroughRef> boroughs, UserScope reader)
    {
        var seen = reader.ScopeCodes.ToHashSet();
        return [.. new PackScopes(boroughs).Areas.Where(area => area.AreaKind != "none" && area.ScopeCodes.All(seen.Contains))];
    }

    /// <summary>The same file whenever it is made.</summary>
    public static PackedFile Make(PackContents pack, PackScope area, PackProfile profile)
    {
        var (bytes, hash) = PublicationWorkbook.Write(PropertiesOf(pack, area), PackBook.Of(pack, area, profile));
        return new(NameOf(pack, area, profile, "xlsx"), bytes, hash);
    }

    /// <summary>What every file of an area says of itself.</summary>
    public static PublicationProperties PropertiesOf(PackContents pack, PackScope area) => new(
        $"Fraud recording and reporting: {pack.NameOf(area)}", $"{Format.Month(pack.Month)}, version {pack.Pack.Version}", pack.Settings["pack_publisher"], pack.Marking, LondonTime.WallOf(pack.Pack.FrozenAt));

    /// <summary>The name of a file of one area.</summary>
    public static string NameOf(PackContents pack, PackScope area, PackProfile profile, string extension, string kind = Kind) =>
        NameOf(pack, area.AreaKind == "london" ? "London" : pack.NameOf(area), profile, extension, kind);

    /// <summary>"fraud-pack_2026-10_Camden_asat-2026-11-02.xlsx"; which version where it is not the first, and whether it is the internal copy.</summary>
    public static string NameOf(PackContents pack, string area, PackProfile profile, string extension, string kind = Kind)
    {
        string[] parts =
        [
            Period.Month(pack.Month).Value, area,
            .. pack.Pack.Version > 1 ? [$"version-{pack.Pack.Version}"] : Array.Empty<string>(),
            .. profile == PackProfile.Internal ? ["internal"] : Array.Empty<string>(),
        ];
        return ExportFileName.Of(kind, parts, pack.Pack.AsAtOn, extension);
    }

    /// <summary>The line of the audit by which files go out, with the hash of each: by it a file is known again.</summary>
    public static AuditEvent Issued(UserScope reader, string path, PackOrder order, PacksRow pack, IEnumerable<PackedFile> files) => reader.By(
        AuditActions.PackDownloaded, path, order.Purpose, new
        {
            pack = order.PackId,
            month = Period.Month(pack.PackMonth).Value,
            version = pack.Version,
            copy = order.Profile == PackProfile.Internal ? PackOrder.InternalValue : "publication",
            files = files.Select(file => new { name = file.FileName, hash = file.ContentHash }),
        });

    /// <summary>All of them in one file.</summary>
    public static void Zip(Stream target, PackContents pack, IEnumerable<PackedFile> files)
    {
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var file in files)
        {
            var entry = zip.CreateEntry(file.FileName, CompressionLevel.Fastest);
            entry.LastWriteTime = LondonTime.WallOf(pack.Pack.FrozenAt);
            using var content = entry.Open();
            content.Write(file.Bytes);
        }
    }
}
