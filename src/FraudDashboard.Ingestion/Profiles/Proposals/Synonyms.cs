namespace FraudDashboard.Ingestion.Profiles.Proposals;

/// <summary>What forces and open-data sites call the columns and words of the contract.</summary>
internal static class Synonyms
{
    private static readonly Dictionary<string, string[]> ByColumn = new()
    {
        ["crime_ref"] = ["crime number", "crime reference", "case number", "incident number", "occurrence number", "investigation number", "report number", "complaint number", "reference number", "file number", "occurrence file number", "event number", "record number", "log number", "dr number", "crime id", "case id", "incident id", "report id", "offence id", "occurrence id", "urn", "unique reference", "reference", "id"],
        ["source"] = ["report source", "origin", "reported via", "how reported", "method of report", "reporting method", "call source", "report channel", "channel"],
        ["status"] = ["crime status", "case status", "investigation status", "occurrence status", "disposition", "progress", "state", "result", "resolution", "clearance status", "current status", "case disposition"],
        ["reported_at"] = ["date reported", "report date", "date received", "date of report", "reported", "reported time", "date opened", "opened", "complaint date", "call date", "date notified", "received"],
        ["recorded_at"] = ["date recorded", "created date", "date created", "date crimed", "crimed", "recorded", "recorded time", "entered date", "date entered", "input date", "date input", "registered date", "date registered", "date confirmed", "created", "date classified"],
        ["source_updated_at"] = ["last updated", "date modified", "last modified", "modified on", "date amended", "last amended", "updated on", "date updated", "last changed", "last edited", "updated"],
        ["owning_borough_code"] = ["borough", "owning borough", "borough ocu", "bocu", "lsoa name", "district", "force district", "area", "area name", "police district", "division", "bcu", "local authority", "borough name", "policing area", "investigating borough"],
        ["offence_code"] = ["nfib code", "offence", "offence type", "offence description", "offence text", "crime type", "crime description", "primary type", "crime category", "incident category", "incident type", "occurrence type", "occurrence classification", "stats classification", "allegation type", "allegation", "fraud type", "scam type", "classification", "ho code", "crime code", "crime classification", "crime"],
        ["offence_count"] = ["number of offences", "offences", "number of crimes", "offence total"],
        ["crime_confirmed"] = ["confirmed", "crime confirmed", "confirmation state", "confirmed crime", "crime confirmation"],
        ["call_for_service_ground"] = ["cfs ground", "cfs criterion", "ground", "call for service reason", "call for service criterion"],
        ["victim_type"] = ["victim category", "type of victim", "victim individual or organisation", "complainant type", "viw type", "victim entity type"],
        ["victim_age"] = ["age of victim", "age", "victim age years", "age at offence", "complainant age"],
        ["victim_contact_recorded"] = ["victim contact", "contact details held", "victim contact details", "victim telephone", "victim phone", "victim mobile", "victim email", "contact number", "contact telephone"],
        ["victim_postcode_district"] = ["victim postcode", "postcode district", "outcode", "postcode", "victim home postcode", "victim outcode", "complainant postcode"],
        ["victim_borough_code"] = ["victim borough", "victim local authority", "victim home borough", "borough of residence"],
        ["vulnerability_assessed"] = ["vulnerability assessment done", "vulnerability assessment", "vulnerability assessment completed", "vaf completed"],
        ["vulnerable"] = ["vulnerable victim", "vulnerability", "victim vulnerable", "is vulnerable", "vulnerability flag"],
        ["needs_assessed_at"] = ["needs assessment date", "needs assessment", "victim needs assessment", "vna date"],
        ["protect_advice_at"] = ["protect advice date", "crime prevention advice date", "protect advice", "protect advice given", "crime prevention advice"],
        ["allocated_at"] = ["date allocated", "allocated on", "allocation date", "date assigned", "assigned date", "assigned on"],
        ["investigation_plan_at"] = ["investigation plan date", "investigation plan", "plan date", "ip date"],
        ["last_victim_update_at"] = ["last victim contact date", "victim update date", "last victim contact", "last vcop update", "victim last updated"],
        ["last_supervisor_review_at"] = ["supervisor review date", "last review date", "supervisor review", "last supervision date", "sergeant review date"],
        ["loss_amount"] = ["loss", "total loss", "value of loss", "amount lost", "loss value", "financial loss", "fraud value", "value of fraud", "amount of loss", "victim loss", "loss total"],
        ["payment_details_recorded"] = ["payment details held", "beneficiary details", "payment details", "beneficiary account", "bank details", "suspect account"],
        ["online_flag"] = ["online", "cyber", "online crime", "cyber enabled", "cyber flag", "internet flag", "online indicator", "cyber crime"],
        ["enabler"] = ["contact method", "first contact method", "method of contact", "mode of contact", "how contacted", "fraud enabler", "contact channel"],
        ["mo_length"] = ["mo", "method", "modus operandi", "narrative length", "mo text", "narrative", "incident summary", "mo description", "synopsis"],
        ["suspect_status"] = ["suspect", "suspect known", "named suspect", "suspect identified"],
        ["owner_team"] = ["team", "unit", "oic team", "owning unit", "investigating unit", "responsible unit", "squad", "assigned unit", "handling unit", "allocated unit", "department"],
        ["outcome_code"] = ["outcome", "ho outcome", "outcome type", "crime outcome", "home office outcome", "outcome number", "detection code", "clear up code", "disposal"],
        ["outcome_at"] = ["outcome date", "date of outcome", "date disposed", "disposal date", "date closed", "closed date", "date finalised", "finalised date", "clearance date", "clear up date"],
        ["cancellation_code"] = ["cancelled code", "cancellation reason", "no crime reason", "cancelled reason", "reason cancelled"],
        ["submission_ref"] = ["submission number", "submission id", "upload reference"],
        ["submitted_at"] = ["date submitted", "submission date", "date sent", "upload date", "sent date"],
        ["nfib_ref"] = ["nfrc", "nfib reference", "nfib number", "nfrc number", "nfib crime reference", "action fraud reference", "report fraud reference", "action fraud number", "report fraud number"],
        ["rejection_reason"] = ["reject reason", "reason for rejection", "reason rejected", "error message"],
        ["outcome_ref"] = ["outcome return number", "return id", "return number", "return reference"],
        ["returned_at"] = ["date returned", "return date", "date sent"],
        ["suspect_details"] = ["suspect details given", "suspect details included"],
        ["disseminated_at"] = ["date disseminated", "dissemination date", "disseminated", "date of dissemination", "date sent", "date received"],
        ["kind"] = ["dissemination type", "package type", "type", "purpose", "dissemination reason"],
        ["decision"] = ["force decision", "accepted or declined"],
        ["decision_at"] = ["decision date", "date decided", "date of decision"],
        ["referral_ref"] = ["referral number", "referral id"],
        ["received_at"] = ["date received", "received date", "referral date", "date referred"],
        ["priority"] = ["grade", "urgency", "risk grade", "priority level"],
        ["allocated_borough_code"] = ["allocated borough", "borough allocated to", "assigned borough"],
        ["allocated_team"] = ["team", "assigned team", "victim care team", "unit"],
        ["first_contact_at"] = ["first contact date", "date contacted", "date of first contact", "first contact", "contacted on"],
        ["closed_at"] = ["date closed", "closed date", "closure date"],
        ["borough_code"] = ["borough", "bocu"],
        ["team"] = ["unit", "department", "squad"],
        ["course_code"] = ["course", "course name", "module", "training course"],
        ["as_at_on"] = ["as at date", "snapshot date", "as at", "extract date"],
        ["headcount"] = ["staff", "strength", "head count", "number of staff", "establishment", "officers"],
        ["completed"] = ["trained", "number completed", "completions", "number trained"],
    };

    // What happened is not when it was told, and a reference of NFIB is not the force's: read where the file has no better.
    private static readonly Dictionary<string, string[]> StandIns = new()
    {
        ["crime_ref"] = ["nfrc", "nfrc number", "nfib reference", "nfib number", "action fraud reference", "report fraud reference", "action fraud number", "report fraud number"],
        ["reported_at"] = ["incident date", "occurred date", "offence date", "crime date", "occurrence date", "date of offence", "date of incident", "offence start date", "committed from date", "date from", "start date", "from date", "event date", "month", "date", "year month"],
        ["source_updated_at"] = ["extract date", "as at date", "snapshot date"],
    };

    private static readonly Dictionary<string, string> PlainWords = new()
    {
        ["no"] = "number",
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
        ["in"] = "",
        ["to"] = "",
        ["for"] = "",
        ["is"] = "",
        ["kind"] = "type",
        ["category"] = "type",
        ["cat"] = "type",
        ["class"] = "type",
        ["oic"] = "officer",
        ["investigator"] = "officer",
        ["amt"] = "amount",
        ["val"] = "value",
        ["tot"] = "total",
        ["susp"] = "suspect",
        ["boro"] = "borough",
        ["pcode"] = "postcode",
        ["zip"] = "postcode",
        ["occ"] = "occurrence",
        ["occurred"] = "occurrence",
        ["nm"] = "name",
        ["ind"] = "indicator",
        ["tm"] = "time",
        ["fr"] = "from",
        ["num"] = "number",
        ["nbr"] = "number",
        ["assigned"] = "allocated",
        ["assignment"] = "allocated",
        ["organization"] = "organisation",
        ["tel"] = "telephone",
        ["vuln"] = "vulnerable",
        ["dissem"] = "dissemination",
        ["subm"] = "submission",
        ["ac"] = "account",
    };

    private static readonly Dictionary<string, string[]> ByWord = new()
    {
        ["open"] = ["live", "active", "ongoing", "under investigation", "pending", "new", "open or active", "in progress", "current"],
        ["finalised"] = ["closed", "filed", "cleared", "complete", "completed", "put away", "resolved", "finalized", "disposed", "detected", "undetected"],
        ["cancelled"] = ["no crime", "no-crime", "unfounded", "void", "canceled", "no crimed"],
        ["call_for_service"] = ["cfs", "999", "101", "call", "call for service", "calls for service"],
        ["nfib_dissemination"] = ["nfib", "action fraud", "report fraud"],
        ["individual"] = ["person", "member of public", "private", "ind", "private individual", "human"],
        ["organisation"] = ["business", "company", "organization", "charity", "org", "corporate", "commercial", "sme"],
        ["yes"] = ["confirmed", "t", "recorded", "held", "completed", "assessed", "vulnerable", "online", "cyber enabled", "cyber dependent"],
        ["no"] = ["not confirmed", "f", "not recorded", "not held", "not completed", "not assessed", "not vulnerable", "offline", "not cyber"],
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

    /// <summary>The words of a question.</summary>
    public static readonly IReadOnlyList<string> YesOrNo = ["yes", "no"];

    /// <summary>The phrases for a contract column, its own name first.</summary>
    public static IEnumerable<string> Of(string column) => ByColumn.GetValueOrDefault(column, []).Prepend(column);

    /// <summary>What a contract column is read from where the file has nothing that is called like it.</summary>
    public static IEnumerable<string> StandInsFor(string column) => StandIns.GetValueOrDefault(column, []);

    /// <summary>Every phrase for any column.</summary>
    public static IEnumerable<string> AllPhrases => Contracts.ExtractContracts.All.SelectMany(contract => contract.Columns).Select(column => column.Name).Concat(ByColumn.Values.SelectMany(phrases => phrases)).Concat(StandIns.Values.SelectMany(phrases => phrases));

    /// <summary>The words that have another spelling.</summary>
    public static IEnumerable<string> Abbreviations => PlainWords.Keys;

    /// <summary>A word of a name in one spelling; empty where it says nothing.</summary>
    public static string Plain(string word) => PlainWords.GetValueOrDefault(word, word);

    /// <summary>True where a source's word is said to mean a contract's word.</summary>
    public static bool Means(string source, string word) =>
        ByWord.GetValueOrDefault(word, []).Contains(source, StringComparer.OrdinalIgnoreCase);
}
