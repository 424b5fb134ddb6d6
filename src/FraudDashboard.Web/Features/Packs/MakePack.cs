using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports.Downloads;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>Makes the files of a frozen month in one snapshot, and hands them out once their line stands in the audit.</summary>
public sealed class MakePack(FileReadSessions sessions, PageRequestReader requests, AuditTrail trail)
{
    private const string Zip = "application/zip";

    /// <summary>Makes one workbook, or all that the reader may have as a zip.</summary>
    /// <exception cref="SessionEndedException">The reader's session has ended.</exception>
    /// <exception cref="SpoolException">There is no room for it.</exception>
    /// <exception cref="InvalidOperationException">There is no such pack, or the reader may not have that area.</exception>
    /// <exception cref="Npgsql.NpgsqlException">The figures could not be read, or the line not written.</exception>
    public async Task<DownloadName> RunAsync(PackOrder order, UserScope reader, DownloadTarget target, CancellationToken cancellation)
    {
        var (pack, areas) = await ReadAsync(order, reader, cancellation);
        (target.Unit, target.ExpectedRows) = ("workbook", areas.Count);
        var files = new List<PackedFile>();
        foreach (var area in areas)
        {
            cancellation.ThrowIfCancellationRequested();
            files.Add(PackFiles.Make(pack, area, order.Profile));
            target.CountOne();
        }

        await RecordAsync(order, reader, pack, files, cancellation);
        if (order.Area.Length > 0)
        {
            await target.File.WriteAsync(files[0].Bytes, cancellation);
            return new(files[0].FileName, ExportFile.ContentType);
        }

        PackFiles.Zip(target.File, pack, files);
        return new(PackFiles.NameOf(pack, "all-areas", order.Profile, "zip"), Zip);
    }

    /// <summary>Makes them all, for the command line: into a folder.</summary>
    /// <returns>The names of the files.</returns>
    /// <exception cref="InvalidOperationException">There is no such pack.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="Npgsql.NpgsqlException">The figures could not be read, or the line not written.</exception>
    public async Task<IReadOnlyList<string>> WriteAsync(PackOrder order, UserScope reader, string folder, CancellationToken cancellation)
    {
        var (pack, areas) = await ReadAsync(order, reader, cancellation);
        var files = areas.Select(area => PackFiles.Make(pack, area, order.Profile)).ToList();
        await RecordAsync(order, reader, pack, files, cancellation);
        Directory.CreateDirectory(folder);
        var name = PackFiles.NameOf(pack, "all-areas", order.Profile, "zip");
        await using (var zip = File.Create(Path.Combine(folder, name)))
        {
            PackFiles.Zip(zip, pack, files);
        }

        foreach (var file in files)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, file.FileName), file.Bytes, cancellation);
        }

        return [name, .. files.Select(file => file.FileName)];
    }

    /// <summary>The latest version of a month that is frozen; null where none is.</summary>
    public async Task<long?> FindAsync(DateOnly month, UserScope reader, CancellationToken cancellation)
    {
        await using var session = await sessions.OpenAsync(reader, cancellation);
        return (await PacksQuery.RunAsync(session, reader, cancellation)).FirstOrDefault(pack => pack.PackMonth == month)?.PackId;
    }

    private async Task<(PackContents Pack, IReadOnlyList<PackScope> Areas)> ReadAsync(PackOrder order, UserScope reader, CancellationToken cancellation)
    {
        await using var session = await sessions.OpenAsync(reader, cancellation);
        var (request, _) = await requests.ReadAsync(session, "", new PageKeys(), null, cancellation);
        var packs = await PacksQuery.RunAsync(session, reader, cancellation);
        var pack = packs.SingleOrDefault(one => one.PackId == order.PackId) ?? throw new InvalidOperationException($"There is no frozen month {order.PackId}.");
        var areas = PackFiles.AreasOf(request.Reference.Boroughs, reader).Where(area => order.Area.Length == 0 || PackOrder.ValueOf(area) == order.Area).ToList();
        return areas.Count == 0 ? throw new InvalidOperationException("The pack of that area is not for this reader.")
            : (await PackContents.ReadAsync(session, request.Reference, packs, pack, cancellation), areas);
    }

    private Task<AuditAnchor> RecordAsync(PackOrder order, UserScope reader, PackContents pack, List<PackedFile> files, CancellationToken cancellation) =>
        trail.RecordAsync(PackFiles.Issued(reader, Urls.PackFilePath, order, pack.Pack, files), cancellation);
}
