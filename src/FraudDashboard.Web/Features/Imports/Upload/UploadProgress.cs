using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>How far one file of an upload has come.</summary>
/// <param name="Stage">Null while the browser sends the file.</param>
public sealed record UploadProgress(string FileName, LoadStage? Stage, int Rows, long Bytes, long ByteCount)
{
    private static readonly TimeSpan EnoughToTell = TimeSpan.FromSeconds(1);

    public LoadStep? Step { get; init; }

    /// <summary>How long the stage has lasted.</summary>
    public TimeSpan Lasted { get; init; }

    /// <summary>The share of the stage that is done, where it can be told; steps before the one that is being taken count.</summary>
    public double? Share => Stage switch
    {
        null or LoadStage.Reading when ByteCount > 0 => Math.Clamp((double)Bytes / ByteCount, 0, 1),
        LoadStage.Storing or LoadStage.Assessing when Step is { } step => (step.Number - 1.0) / step.Count,
        LoadStage.Done => 1,
        _ => null,
    };

    public string Words => Stage switch
    {
        null => Bytes == ByteCount ? $"Received, {LoadWords.Size(ByteCount)}" : $"Sending, {Part}{Left}",
        LoadStage.Opening => "Looking through",
        LoadStage.Reading => $"Reading, {Format.Of(Rows, "row")}{RowsASecond}, {Part}{Left}",
        LoadStage.Storing => $"Storing {Format.Of(Rows, "row")}{SoFar}",
        LoadStage.Assessing => $"Assessing what changed{SoFar}",
        _ => "Done",
    };

    private string Part => $"{LoadWords.Size(Bytes)} of {LoadWords.Size(ByteCount)}, {Format.Percent(Share ?? 0, 0)}";

    private string RowsASecond => Lasted < EnoughToTell || Rows == 0 ? "" : $" at {Format.Count((int)(Rows / Lasted.TotalSeconds))} a second";

    private string Left => Lasted < EnoughToTell || Share is not > 0 ? "" : $", {Seconds(Lasted * ((1 - Share.Value) / Share.Value))} left";

    // Steps take unequal times, so what is left of them is not said.
    private string SoFar => (Step is { } step ? $", step {step.Number} of {step.Count}" : "") + (Lasted < EnoughToTell ? "" : $", {Seconds(Lasted)} so far");

    private static string Seconds(TimeSpan time) => time < TimeSpan.FromSeconds(90)
        ? $"{Math.Ceiling(time.TotalSeconds):0} s" : $"{Math.Ceiling(time.TotalMinutes):0} min";
}
