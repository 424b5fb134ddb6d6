using System.Diagnostics;
using System.Text.Json;

namespace FraudDashboard.Tests.Excel;

/// <summary>Reads a workbook with openpyxl in a Python process: a reader that shares no code with ours.</summary>
internal static class OpenpyxlReader
{
    // Debian's package belongs to Debian's interpreter, which need not be the first on the path.
    private static readonly string[] Interpreters = ["/usr/bin/python3", "python3"];

    private const string Script = """
        import json, sys, datetime, openpyxl
        def cell(c):
            v = c.value
            if v is None: return dict(Type="empty", Value="", Format="", Quoted=False)
            if isinstance(v, str): kind = "formula" if c.data_type == "f" else "text"
            elif isinstance(v, bool): kind = "boolean"
            elif isinstance(v, datetime.datetime): kind, v = "date", v.isoformat(timespec="milliseconds")
            else: kind, v = "number", format(float(v), ".15g")
            return dict(Type=kind, Value=v, Format=c.number_format, Quoted=c.quotePrefix)
        book = openpyxl.load_workbook(sys.argv[1])
        sheets = [dict(Name=s.title, Filter=s.auto_filter.ref, Frozen=s.freeze_panes,
                       Rows=[[cell(c) for c in row] for row in s.iter_rows()]) for s in book]
        print(json.dumps(dict(Sheets=sheets, Title=book.properties.title, Creator=book.properties.creator, Active=book.active.title)))
        """;

    private static readonly Lazy<string> Interpreter = new(() =>
        Interpreters.FirstOrDefault(python => Run(python, ["-c", "import openpyxl"]).ExitCode == 0)
        ?? throw new InvalidOperationException("These tests need openpyxl: apt-get install python3-openpyxl."));

    public static ReadWorkbook Read(byte[] file)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.xlsx");
        File.WriteAllBytes(path, file);
        try
        {
            var (exitCode, output, errors) = Run(Interpreter.Value, ["-W", "error", "-c", Script, path]);
            return exitCode == 0
                ? JsonSerializer.Deserialize<ReadWorkbook>(output)!
                : throw new InvalidDataException($"openpyxl refused the file: {errors}");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static (int ExitCode, string Output, string Errors) Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, errors.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return (-1, "", missing.Message);
        }
    }
}
