using System.Diagnostics.CodeAnalysis;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>Keeps how far each file of an upload has come, and says so at most five times a second: a circuit is no place for more.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the upload's component.")]
internal sealed class UploadMeter(TimeProvider time, Action changed) : IProgress<UploadProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly List<UploadProgress> _files = [];
    private readonly Dictionary<string, long> _stageBegan = [];
    private long _saidAt;

    public IReadOnlyList<UploadProgress> Files
    {
        get
        {
            lock (_lock)
            {
                return [.. _files.Select(file => file with { Lasted = time.GetElapsedTime(_stageBegan[file.FileName]) })];
            }
        }
    }

    /// <summary>Called by the thread that loads.</summary>
    public void Report(UploadProgress value)
    {
        lock (_lock)
        {
            var place = _files.FindIndex(file => file.FileName == value.FileName);
            var isNewStage = place < 0 || _files[place].Stage != value.Stage;
            if (isNewStage)
            {
                _stageBegan[value.FileName] = time.GetTimestamp();
            }

            if (place < 0)
            {
                _files.Add(value);
            }
            else
            {
                _files[place] = value;
            }

            if (!isNewStage && time.GetElapsedTime(_saidAt) < Pause)
            {
                return;
            }

            _saidAt = time.GetTimestamp();
        }

        changed();
    }
}
