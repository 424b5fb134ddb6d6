using FraudDashboard.Web.Shared.Filters;

namespace FraudDashboard.Web.Shared.Pages;

/// <summary>The age of the extracts: the one thing on a screen that is told by the wall clock.</summary>
public sealed class DataAges(TimeProvider time)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private static readonly Dictionary<string, string> Words = new()
    {
        ["crime_reports"] = "reports",
        ["nfib_submissions"] = "NFIB",
        ["nfib_outcomes"] = "outcomes",
        ["nfib_disseminations"] = "disseminations",
        ["victim_care_referrals"] = "victim care",
        ["training"] = "training",
    };

    public DataAge Of(ReportRequest request)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), London).DateTime);
        var kinds = request.Frame.ExtractAges;
        return new DataAge
        {
            AsAt = request.Frame.Clock?.AsAtOn,
            IsDemo = request.Reference.IsDemo,
            Extracts = [.. kinds.Where(kind => kind.AsAtOn is not null)
                .Select(kind => new ExtractAge(Words[kind.Kind], Math.Max(0, today.DayNumber - kind.AsAtOn!.Value.DayNumber)))],
            Notices =
            [
                .. kinds.Where(kind => kind.AsAtOn is null).Select(kind => $"No extract of {Words[kind.Kind]} was ever loaded: its figures are missing."),
                .. kinds.Where(kind => kind.HasHeldLoad).Select(kind => $"A load of {Words[kind.Kind]} is held until an analyst releases or discards it."),
            ],
        };
    }
}
