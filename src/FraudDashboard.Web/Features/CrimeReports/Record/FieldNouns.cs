namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Contract columns as nouns.</summary>
internal static class FieldNouns
{
    private static readonly Dictionary<string, string> Irregular = new()
    {
        ["loss_amount"] = "loss",
        ["loss_pence"] = "loss",
        ["online_flag"] = "online-crime flag",
        ["victim_borough_code"] = "victim borough",
        ["owning_borough_code"] = "owning borough",
        ["needs_assessed_at"] = "needs assessment",
        ["protect_advice_at"] = "protect advice",
        ["investigation_plan_at"] = "investigation plan",
        ["last_victim_update_at"] = "victim update",
        ["last_supervisor_review_at"] = "supervisor review",
        ["allocated_at"] = "allocation",
        ["outcome_at"] = "outcome date",
        ["recorded_at"] = "time of recording",
        ["reported_at"] = "time of the report",
        ["vulnerability_assessed"] = "vulnerability assessment",
        ["vulnerable"] = "vulnerability answer",
        ["mo_length"] = "length of the method",
        ["payment_details_recorded"] = "payment details",
        ["victim_contact_recorded"] = "victim contact details",
    };

    public static string Of(string field) => Irregular.GetValueOrDefault(field) ?? field.Replace('_', ' ');
}
