using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace FraudDashboard.BrowserTests.Support;

/// <summary>Reads a workbook with openpyxl: a reader that shares no code with the writer.</summary>
internal static class Openpyxl
{
    // Debian's package belongs to Debian's interpreter, which need not be the first on the path.
    private const string Interpreter = "/usr/bin/python3";

    private const string Script = """
        import json, sys, openpyxl
        def cell(c):
            return dict(Type="formula" if c.data_type == "f" else type(c.value).__name__, Text="" if c.value is None else str(c.value), Quoted=c.quotePrefix)
        book = openpyxl.load_workbook(sys.argv[1])
        print(json.dumps([dict(Name=s.title, Rows=[[cell(c) for c in row] for row in s.iter_rows()]) for s in book]))
        """;

    public static async Task<IReadOnlyList<ReadSheet>> ReadAsync(string path)
    {
        var start = new ProcessStartInfo(Interpreter, ["-W", "error", "-c", Script, path]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"openpyxl could not read the file: {await errors}");
        return JsonSerializer.Deserialize<List<ReadSheet>>(output)!;
    }
}

/// <summary>One sheet as it was read.</summary>
internal sealed record ReadSheet(string Name, IReadOnlyList<IReadOnlyList<ReadCell>> Rows);

/// <summary>One cell: formula, or the Python type of its value.</summary>
internal sealed record ReadCell(string Type, string Text, bool Quoted);
