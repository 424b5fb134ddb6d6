using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>What the reports behind a figure have in common: a phrase that begins with its verb in the plural.</summary>
internal static class ListPhrases
{
    public static string Of(PageFilter filter) => (filter.Measure, filter.Part) switch
    {
        ("completion", "numerator") => "are complete",
        ("completion", "gap" or "failing") => "need something put right",
        ("completion", _) => "count towards completion",
        ("recorded_24h", "numerator") => "were recorded within 24 hours",
        ("recorded_24h", "gap" or "failing") => "were not recorded within 24 hours",
        ("recorded_24h", _) => "count towards recording within 24 hours",
        ("nfib", "numerator" or "accurate") => "were sent to NFIB accurately",
        ("nfib", "failing") => "are not at NFIB accurately and in time",
        ("nfib", "not_sent") => "were not sent to NFIB",
        ("nfib", "awaiting") => "wait for NFIB to answer",
        ("nfib", "rejected") => "were rejected by NFIB",
        ("nfib", "too_few") => "are fewer crimes at NFIB than expected",
        ("nfib", "too_many") => "are more crimes at NFIB than expected",
        ("nfib", "mismatch") => "disagree with NFIB in a field",
        ("nfib", "late") => "were sent to NFIB late",
        ("nfib", _) => "were due at NFIB",
        (_, "numerator" or "accurate") => "have their outcome returned correctly",
        (_, "failing") => "have their outcome not returned correctly",
        (_, "not_returned") => "have no outcome return",
        (_, "awaiting") => "have an outcome return that NFIB has not answered",
        (_, "rejected") => "have a rejected outcome return",
        (_, "no_suspect_details") => "have an outcome return without suspect details",
        (_, "differs") => "have another outcome at NFIB",
        (_, "late") => "have a late outcome return",
        _ => "were due an outcome return",
    };

    public static string OfField(PageFilter filter)
    {
        var noun = filter.Field switch
        {
            "offence_code" => "offence code",
            "victim_type" => "victim type",
            "online_flag" => "online-crime flag",
            "victim_borough_code" => "victim borough",
            _ => "loss",
        };
        var article = noun[0] is 'o' ? "an" : "a";
        return (filter.Agreement, filter.Part) switch
        {
            ("agree", _) or (null, "numerator") => $"agree with NFIB on the {noun}",
            (null, "failing") => $"disagree with NFIB on the {noun}",
            ("differ", _) => $"differ from NFIB in the {noun}",
            ("missing_at_nfib", _) => $"have {article} {noun} that NFIB lacks",
            ("missing_in_force", _) => $"lack {article} {noun} that NFIB has",
            ("not_recorded", _) => $"have no {noun}, here or at NFIB",
            _ => $"have {article} {noun} to compare with NFIB",
        };
    }
}
