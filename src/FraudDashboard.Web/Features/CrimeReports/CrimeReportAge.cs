namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Days since recording that an age band means.</summary>
internal sealed record CrimeReportAge(int From, int? To)
{
    public static CrimeReportAge? Of(string? band) => band switch
    {
        "0-7" => new(0, 7),
        "8-28" => new(8, 28),
        "29-60" => new(29, 60),
        "61-120" => new(61, 120),
        "over-120" => new(121, null),
        _ => null,
    };
}
