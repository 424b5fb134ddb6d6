using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports.Downloads;
using FraudDashboard.Web.Exports.Word;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs.Briefs;

/// <summary>Makes the brief of a frozen month as a Word file in one snapshot, and hands it out once its line stands in the audit.</summary>
public sealed class MakeBrief(FileReadSessions sessions, PageRequestReader requests, AuditTrail trail)
{
    /// <summary>Makes it for a download.</summary>
    /// <exception cref="SessionEndedException">The reader's session has ended.</exception>
    /// <exception cref="SpoolException">There is no room for it.</exception>
    /// <exception cref="InvalidOperationException">There is no such pack, or the reader may not have that area.</exception>
    /// <exception cref="Npgsql.NpgsqlException">The figures could not be read, or the line not written.</exception>
    public async Task<DownloadName> RunAsync(PackOrder order, UserScope reader, DownloadTarget target, CancellationToken cancellation)
    {
        (target.Unit, target.ExpectedRows) = ("document", 1);
        var file = await MakeAsync(order, reader, cancellation);
        await target.File.WriteAsync(file.Bytes, cancellation);
        target.CountOne();
        return new(file.FileName, WordFile.ContentType);
    }

    /// <summary>Makes it for the command line.</summary>
    /// <param name="path">The file to write; its folder is made where it is not there.</param>
    /// <exception cref="InvalidOperationException">There is no such pack or area.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="Npgsql.NpgsqlException">The figures could not be read, or the line not written.</exception>
    public async Task WriteAsync(PackOrder order, UserScope reader, string path, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        await File.WriteAllBytesAsync(path, (await MakeAsync(order, reader, cancellation)).Bytes, cancellation);
    }

    /// <summary>The area of that name or code; null where there is none.</summary>
    /// <param name="name">"Camden", "E09000007", "Central North"; empty for all London.</param>
    public async Task<string?> FindAreaAsync(string name, UserScope reader, CancellationToken cancellation)
    {
        await using var session = await sessions.OpenAsync(reader, cancellation);
        var (request, _) = await requests.ReadAsync(session, "", new PageKeys(), null, cancellation);
        var code = name.Length == 0 ? UserScope.AllLondonCode
            : request.Reference.Boroughs.FirstOrDefault(borough => string.Equals(borough.Name, name, StringComparison.OrdinalIgnoreCase))?.Code ?? name;
        return PackFiles.AreasOf(request.Reference.Boroughs, reader).Where(area => string.Equals(area.AreaCode, code, StringComparison.OrdinalIgnoreCase))
            .Select(PackOrder.ValueOf).FirstOrDefault();
    }

    private async Task<PackedFile> MakeAsync(PackOrder order, UserScope reader, CancellationToken cancellation)
    {
        var data = await ReadAsync(order, reader, cancellation);
        var (bytes, hash) = WordFile.Write(data.Properties!, data.Document!);
        var file = new PackedFile(data.FileName, bytes, hash);
        await trail.RecordAsync(PackFiles.Issued(reader, Urls.BriefFilePath, order, data.Pack!, [file]), cancellation);
        return file;
    }

    private async Task<BriefData> ReadAsync(PackOrder order, UserScope reader, CancellationToken cancellation)
    {
        await using var session = await sessions.OpenAsync(reader, cancellation);
        var (request, _) = await requests.ReadAsync(session, "", new PageKeys(), null, cancellation);
        var area = PackFiles.AreasOf(request.Reference.Boroughs, reader).FirstOrDefault(one => PackOrder.ValueOf(one) == order.Area)
            ?? throw new InvalidOperationException("The brief of that area is not for this reader.");
        var data = await BriefData.ReadAsync(session, request, order.PackId, area, order.Profile, cancellation);
        return data.Document is null ? throw new InvalidOperationException($"There is no frozen month {order.PackId}.") : data;
    }
}
