using System.Globalization;

namespace FraudDashboard.Database.Embedded;

/// <summary>Who uses the cluster: one file each, named after the process, holding when it started.</summary>
internal sealed class ClusterUsers(ClusterFolder folder)
{
    private static int _count;
    private string? _entry;

    public void Join()
    {
        Directory.CreateDirectory(folder.Users);
        var name = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}.{Interlocked.Increment(ref _count)}");
        _entry = Path.Combine(folder.Users, name);
        File.WriteAllText(_entry, RunningProcess.StartTime(Environment.ProcessId)?.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Leaves, clears away those who died without leaving, and says whether anyone is left.</summary>
    public bool LeaveAsLast()
    {
        if (_entry is not null)
        {
            File.Delete(_entry);
        }

        foreach (var entry in Directory.GetFiles(folder.Users).Where(entry => !IsLive(entry)))
        {
            File.Delete(entry);
        }

        return Directory.GetFiles(folder.Users).Length == 0;
    }

    private static bool IsLive(string entry) =>
        int.TryParse(Path.GetFileNameWithoutExtension(entry), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && RunningProcess.StartTime(id)?.ToString(CultureInfo.InvariantCulture) == File.ReadAllText(entry);
}
