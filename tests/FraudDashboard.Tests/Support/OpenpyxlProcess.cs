using System.Diagnostics;
using System.Text.Json;

namespace FraudDashboard.Tests.Support;

/// <summary>One Python process that reads workbooks with openpyxl, one after another, for as long as the run lasts: starting Python takes longer than reading.</summary>
internal sealed class OpenpyxlProcess
{
    // Debian's package belongs to Debian's interpreter, which need not be the first on the path.
    private static readonly string[] Interpreters = ["/usr/bin/python3", "python3"];

    // A warning of the reader is a fault of the file, so it must be an error ("-W error") for every file alike, not for the first that has it.
    private const string Loop = """
        import json, sys, traceback, openpyxl
        for path in sys.stdin:
            try:
                answer = dict(Read=described(openpyxl.load_workbook(json.loads(path))))
            except Exception:
                answer = dict(Refused=traceback.format_exc())
            print(json.dumps(answer), flush=True)
        """;

    private readonly Lock _turn = new();
    private readonly Lazy<Process> _process;

    /// <param name="described">Python that defines described(book): what of a workbook is to be compared.</param>
    public OpenpyxlProcess(string described) => _process = new(() => Start($"{described}\n{Loop}"));

    /// <summary>What the description says of the workbook at a path.</summary>
    /// <exception cref="InvalidDataException">openpyxl cannot read the file, or warns of it.</exception>
    public T Read<T>(string path)
    {
        string? line;
        lock (_turn)
        {
            _process.Value.StandardInput.WriteLine(JsonSerializer.Serialize(path));
            line = _process.Value.StandardOutput.ReadLine();
        }

        var answer = JsonSerializer.Deserialize<Answer<T>>(line ?? throw new InvalidOperationException("Python ended: its message is above."))!;
        return answer.Refused is null ? answer.Read! : throw new InvalidDataException($"openpyxl refused the file: {answer.Refused}");
    }

    // Its errors go where ours go; it ends by itself when its input ends, which is when we do.
    private static Process Start(string script)
    {
        var interpreter = Interpreters.FirstOrDefault(HasOpenpyxl)
            ?? throw new InvalidOperationException("These tests need openpyxl: apt-get install python3-openpyxl.");
        return Process.Start(new ProcessStartInfo(interpreter, ["-W", "error", "-c", script]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    private static bool HasOpenpyxl(string interpreter)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(interpreter, ["-c", "import openpyxl"]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private sealed record Answer<T>(T? Read, string? Refused);
}
