using FraudDashboard.Database.Loading;
using FraudDashboard.Web.Shared.Components;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>How far one file of an upload has come.</summary>
/// <param name="Stage">Null while the browser sends the file.</param>
public sealed record UploadProgress(string FileName, LoadStage? Stage, int Rows, long Bytes, long ByteCount)
{
    /// <summary>The share of the stage that is done, where it can be told.</summary>
    public double? Share => Stage switch
    {
        null or LoadStage.Reading when ByteCount > 0 => Math.Clamp((double)Bytes / ByteCount, 0, 1),
        LoadStage.Done => 1,
        _ => null,
    };

    public string Words => Stage switch
    {
        null => Bytes == ByteCount ? $"Received, {LoadWords.Size(ByteCount)}" : $"Sending, {Part}",
        LoadStage.Opening => "Looking through",
        LoadStage.Reading => $"Reading, {Format.Of(Rows, "row")}, {Part}",
        LoadStage.Storing => $"Storing {Format.Of(Rows, "row")}",
        LoadStage.Assessing => "Assessing what changed",
        _ => "Done",
    };

    private string Part => $"{LoadWords.Size(Bytes)} of {LoadWords.Size(ByteCount)}, {Format.Percent(Share ?? 0, 0)}";
}
