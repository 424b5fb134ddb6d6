namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Verdicts on submissions and returns, as a worklist says them.</summary>
internal static class VerdictWords
{
    public static string Nfib(string verdict) => verdict switch
    {
        "accurate" => "accurate",
        "not_sent" => "not sent",
        "awaiting" => "NFIB has not answered yet",
        "rejected" => "rejected",
        "too_few" => "fewer crimes than the report holds",
        "too_many" => "more crimes than the report holds",
        "mismatch" => "a field disagrees",
        "late" => "sent late",
        _ => verdict,
    };

    public static string Outcome(string verdict) => verdict switch
    {
        "accurate" => "returned correctly",
        "not_returned" => "not returned",
        "awaiting" => "NFIB has not answered yet",
        "rejected" => "rejected",
        "no_suspect_details" => "without suspect details",
        "differs" => "says another outcome",
        "late" => "returned late",
        _ => verdict,
    };

    public static string Field(string field) => field switch
    {
        "offence_code" => "Offence code",
        "victim_type" => "Victim type",
        "online_flag" => "Online-crime flag",
        "victim_borough_code" => "Victim borough",
        _ => "Loss",
    };

    public static string Agreement(string agreement) => agreement switch
    {
        "agree" => "agrees with NFIB",
        "differ" => "differs at NFIB",
        "missing_at_nfib" => "missing at NFIB",
        "missing_in_force" => "missing here, NFIB has it",
        _ => "blank here and at NFIB",
    };
}
