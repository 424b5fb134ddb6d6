using System.IO.Compression;
using FraudDashboard.Web.Exports.Excel;

namespace FraudDashboard.Tests.Excel;

/// <summary>Makes the workbooks of these tests.</summary>
internal static class Workbooks
{
    public static Cover Cover { get; } = new()
    {
        Title = "Reports to complete",
        Marking = "OFFICIAL – SENSITIVE",
        Period = "October 2026",
        Filters = "Camden",
        DataAsAt = new DateOnly(2026, 11, 2),
        LoadIds = [11, 12],
        RuleVersion = "2026-09",
        ApplicationVersion = "0.1.0",
        MadeBy = "Ada O'Neill & Co",
        MadeAt = new DateTimeOffset(2026, 7, 2, 23, 30, 0, TimeSpan.Zero),
        Purpose = "=Weekly tasking",
        ExpectedRows = 1,
    };

    public static SheetContent Lines(string title, params string?[] lines) =>
        new Sheet<string?>(title, [new("Line", SheetKind.Text, line => line)]).Content(lines);

    public static Task<byte[]> StreamAsync(params SheetContent[] contents) => StreamAsync(StreamingWorkbook.MaximumRowsPerSheet, contents);

    public static async Task<byte[]> StreamAsync(int rowsPerSheet, params SheetContent[] contents)
    {
        using var target = new AsyncOnlyStream();
        await StreamingWorkbook.WriteAsync(target, Cover, contents, CancellationToken.None, rowsPerSheet);
        return target.ToArray();
    }

    public static async Task<byte[]> SummariseAsync(params SheetContent[] contents)
    {
        using var target = new AsyncOnlyStream();
        await SummaryWorkbook.WriteAsync(target, Cover, contents, CancellationToken.None);
        return target.ToArray();
    }

    public static IReadOnlyList<string> Paths(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    public static string Part(byte[] file, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }
}
