namespace FraudDashboard.Ingestion.Profiles.Proposals;

/// <summary>What forces and open-data sites call the columns and words of the contract.</summary>
internal static class Synonyms
{
    private static readonly Dictionary<string, string[]> ByColumn = new()
    {
        ["crime_ref"] = ["crime number", "crime reference", "case number", "incident number", "occurrence number", "investigation number", "report number", "complaint number", "reference number", "file number", "dr number", "crime id", "case id", "incident id", "report id", "offence id", "urn", "id"],
        ["source"] = ["report source", "origin", "reported via", "how reported"],
        ["status"] = ["crime status", "case status", "investigation status", "disposition", "progress", "state", "result"],
        ["reported_at"] = ["date reported", "report date", "date received", "date of report", "reported", "incident date", "month"],
        ["recorded_at"] = ["date recorded", "created date", "date created", "date crimed", "crimed", "recorded"],
        ["source_updated_at"] = ["last updated", "date modified", "last modified", "modified on", "date amended", "last amended", "updated on"],
        ["owning_borough_code"] = ["borough", "owning borough", "borough ocu", "bocu", "lsoa name", "district", "force district", "area", "division", "bcu"],
        ["offence_code"] = ["nfib code", "offence", "offence type", "offence description", "offence text", "crime type", "crime description", "primary type", "crime category", "incident category", "fraud type", "classification", "ho code"],
        ["offence_count"] = ["number of offences", "offences"],
        ["crime_confirmed"] = ["confirmed", "crime confirmed"],
        ["call_for_service_ground"] = ["cfs ground", "cfs criterion", "ground"],
        ["victim_type"] = ["victim category", "type of victim"],
        ["victim_age"] = ["age of victim", "age"],
        ["victim_contact_recorded"] = ["victim contact", "contact details held"],
        ["victim_postcode_district"] = ["victim postcode", "postcode district", "outcode", "postcode"],
        ["victim_borough_code"] = ["victim borough", "victim local authority"],
        ["vulnerability_assessed"] = ["vulnerability assessment done"],
        ["vulnerable"] = ["vulnerable victim", "vulnerability"],
        ["needs_assessed_at"] = ["needs assessment date", "needs assessment"],
        ["protect_advice_at"] = ["protect advice date", "crime prevention advice date"],
        ["allocated_at"] = ["date allocated", "allocated on", "allocation date"],
        ["investigation_plan_at"] = ["investigation plan date"],
        ["last_victim_update_at"] = ["last victim contact date", "victim update date"],
        ["last_supervisor_review_at"] = ["supervisor review date", "last review date"],
        ["loss_amount"] = ["loss", "total loss", "value of loss", "amount lost", "loss value"],
        ["payment_details_recorded"] = ["payment details held", "beneficiary details"],
        ["online_flag"] = ["online", "cyber", "online crime", "cyber enabled"],
        ["enabler"] = ["contact method", "first contact method"],
        ["mo_length"] = ["mo", "method", "modus operandi", "narrative length"],
        ["suspect_status"] = ["suspect"],
        ["owner_team"] = ["team", "unit", "oic team", "owning unit"],
        ["outcome_code"] = ["outcome", "ho outcome", "outcome type"],
        ["outcome_at"] = ["outcome date", "date of outcome", "date disposed"],
        ["cancellation_code"] = ["cancelled code", "cancellation reason"],
        ["submission_ref"] = ["submission number", "submission id"],
        ["submitted_at"] = ["date submitted", "submission date", "date sent"],
        ["nfib_ref"] = ["nfrc", "nfib reference", "nfib number"],
        ["outcome_ref"] = ["outcome return number", "return id"],
        ["returned_at"] = ["date returned", "return date"],
        ["disseminated_at"] = ["date disseminated", "dissemination date"],
        ["kind"] = ["dissemination type", "package type", "type"],
        ["decision_at"] = ["decision date"],
        ["referral_ref"] = ["referral number", "referral id"],
        ["received_at"] = ["date received", "received date"],
        ["priority"] = ["grade", "urgency"],
        ["first_contact_at"] = ["first contact date", "date contacted"],
        ["closed_at"] = ["date closed", "closed date"],
        ["borough_code"] = ["borough"],
        ["course_code"] = ["course", "course name"],
        ["as_at_on"] = ["as at date", "snapshot date"],
        ["headcount"] = ["staff", "strength"],
        ["completed"] = ["trained", "number completed"],
    };

    private static readonly Dictionary<string, string> PlainWords = new()
    {
        ["no"] = "number",
        ["num"] = "number",
        ["nr"] = "number",
        ["ref"] = "reference",
        ["dt"] = "date",
        ["datetime"] = "date",
        ["timestamp"] = "date",
        ["at"] = "date",
        ["on"] = "date",
        ["offense"] = "offence",
        ["lga"] = "borough",
        ["supv"] = "supervisor",
        ["rep"] = "reported",
        ["rec"] = "recorded",
        ["rptd"] = "reported",
        ["rpt"] = "report",
        ["recd"] = "received",
        ["upd"] = "updated",
        ["mod"] = "modified",
        ["alloc"] = "allocated",
        ["vic"] = "victim",
        ["vict"] = "victim",
        ["off"] = "offence",
        ["dte"] = "date",
        ["cmplnt"] = "complaint",
        ["inc"] = "incident",
        ["crm"] = "crime",
        ["ofns"] = "offence",
        ["cd"] = "code",
        ["desc"] = "description",
        ["inv"] = "investigation",
        ["the"] = "",
        ["of"] = "",
        ["and"] = "",
        ["gbp"] = "",
    };

    private static readonly Dictionary<string, string[]> ByWord = new()
    {
        ["open"] = ["live", "active", "ongoing", "under investigation", "pending", "new"],
        ["finalised"] = ["closed", "filed", "cleared", "complete", "completed", "put away", "resolved", "finalized"],
        ["cancelled"] = ["no crime", "unfounded", "void", "canceled"],
        ["call_for_service"] = ["cfs", "999", "101", "call"],
        ["nfib_dissemination"] = ["nfib", "action fraud", "report fraud"],
        ["individual"] = ["person", "member of public", "private"],
        ["organisation"] = ["business", "company", "organization", "charity"],
        ["phone"] = ["telephone", "telephone call", "call"],
        ["email"] = ["e-mail"],
        ["post"] = ["letter", "mail"],
        ["in_person"] = ["face to face", "doorstep"],
        ["social_media"] = ["social network", "social networking", "facebook", "whatsapp"],
        ["website"] = ["web", "internet"],
        ["identified"] = ["named", "known"],
        ["accepted"] = ["ok", "success"],
        ["rejected"] = ["failed", "error"],
        ["immediate"] = ["urgent", "high"],
        ["standard"] = ["normal", "routine", "low"],
    };

    /// <summary>The phrases for a contract column, its own name first.</summary>
    public static IEnumerable<string> Of(string column) => ByColumn.GetValueOrDefault(column, []).Prepend(column);

    /// <summary>A word of a name in one spelling; empty where it says nothing.</summary>
    public static string Plain(string word) => PlainWords.GetValueOrDefault(word, word);

    /// <summary>True where a source's word is said to mean a contract's word.</summary>
    public static bool Means(string source, string word) =>
        ByWord.GetValueOrDefault(word, []).Contains(source, StringComparer.OrdinalIgnoreCase);
}
