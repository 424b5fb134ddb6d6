using System.Globalization;

namespace FraudDashboard.Database.Embedded;

/// <summary>What /proc says of a process: number and start time together name it for good, a number alone is used again.</summary>
internal static class RunningProcess
{
    private const int StateField = 0;
    private const int StartTimeField = 19;

    /// <summary>When the process started, in clock ticks; null when it is gone, or dead and not yet reaped.</summary>
    public static long? StartTime(int id)
    {
        var fields = Status(id);
        // A killed server whose parent never waits for it stays a zombie: signals reach it, but it is not running.
        return fields is null || fields[StateField] is "Z" or "X" ? null : long.Parse(fields[StartTimeField], CultureInfo.InvariantCulture);
    }

    /// <summary>Processes that work in the folder: PostgreSQL's own all do, and nothing else has reason to.</summary>
    public static IEnumerable<int> WorkingIn(string folder) =>
        Directory.EnumerateDirectories("/proc")
            .Select(entry => int.TryParse(Path.GetFileName(entry), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0 && IsWorkingIn(id, folder));

    public static bool IsWorkingIn(int id, string folder)
    {
        try
        {
            return StartTime(id) is not null
                && File.ResolveLinkTarget($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/cwd", returnFinalTarget: false)?.FullName == folder;
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            // Gone in between, or another user's.
            return false;
        }
    }

    private static string[]? Status(int id)
    {
        var folder = $"/proc/{id.ToString(CultureInfo.InvariantCulture)}";
        try
        {
            var text = File.ReadAllText($"{folder}/stat");
            // The program's name in brackets may hold spaces and brackets of its own.
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException) when (!Directory.Exists(folder))
        {
            // Any other failure, such as no file handle left, must not pass for a dead process.
            return null;
        }
    }
}
