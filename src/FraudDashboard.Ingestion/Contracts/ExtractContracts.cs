using static FraudDashboard.Ingestion.Contracts.ColumnFormats;

namespace FraudDashboard.Ingestion.Contracts;

/// <summary>The data contract: the six kinds of extract, in the order in which those of one day are loaded.</summary>
public static class ExtractContracts
{
    /// <summary>The column that says when the source last changed a record: the newest version wins, an equal one too.</summary>
    public const string SourceUpdatedAt = "source_updated_at";

    /// <summary>Crime reports, whose as-at dates are the clock.</summary>
    public static readonly ExtractContract CrimeReports = new()
    {
        Kind = "crime_reports",
        CoreTable = "crime_report",
        IdColumn = "report_id",
        Columns =
        [
            KeyPart("crime_ref", Key, "The force’s own number of the crime report."),
            Required("source", Words("call_for_service", "nfib_dissemination", "victim_care", "other"), "How the report came to the force: a call for service, a package from NFIB, victim care or another way."),
            Required("status", Words("open", "finalised", "cancelled"), "Whether the report is open, finalised or cancelled."),
            Required("reported_at", Timestamp, "When the victim or caller told the police."),
            Required("recorded_at", Timestamp, "When the crime was recorded; more than 24 hours after the report is late."),
            Required(SourceUpdatedAt, Timestamp, "When the record system last changed the report; of two versions the later stands."),
            Optional("owning_borough_code", PoliceBorough, "The borough that owns the report; blank is shown as Not allocated."),
            Optional("call_for_service_ground", Words("offender_arrested", "in_progress", "local_suspect"), "Why a call for service is the force’s own to record: offender arrested, in progress, or local suspect."),
            Optional("crime_confirmed", YesNo, "Whether a crime is confirmed; blank counts as yes."),
            Optional("offence_code", OffenceCode, "The NFIB code of the fraud or cyber crime."),
            Optional("offence_count", WholeNumber(minimum: 1), "How many crimes the report counts for; blank counts as 1."),
            Optional("victim_type", Words("individual", "organisation"), "Whether the victim is a person or an organisation."),
            Optional("victim_age", WholeNumber(maximum: 120), "The victim’s age in years; never the date of birth."),
            Optional("victim_contact_recorded", YesNo, "Whether contact details of the victim are held; not the details."),
            Optional("victim_postcode_district", PostcodeDistrict, "The first half of the victim’s postcode."),
            Optional("victim_borough_code", GssCode, "The borough or district where the victim lives, as a GSS code."),
            Optional("vulnerability_assessed", YesNo, "Whether anyone assessed if the victim is vulnerable."),
            Optional("vulnerable", YesNo, "The answer: whether the victim is vulnerable."),
            Optional("needs_assessed_at", Timestamp, "When the victim’s needs were assessed."),
            Optional("protect_advice_at", Timestamp, "When the victim was given advice on how to protect themselves."),
            Optional("allocated_at", Timestamp, "When the report was allocated to somebody to investigate."),
            Optional("investigation_plan_at", Timestamp, "When the investigation plan was written."),
            Optional("last_victim_update_at", Timestamp, "When the victim was last told how the case stands."),
            Optional("last_supervisor_review_at", Timestamp, "When a supervisor last reviewed the case."),
            Optional("loss_amount", Money, "What the victim lost, in pounds; 0 is a value."),
            Optional("payment_details_recorded", YesNo, "Whether it is held where the money went; not the account."),
            Optional("online_flag", YesNo, "Whether any part of it happened online."),
            Optional("enabler", Words("phone", "email", "post", "in_person", "social_media", "online_sale", "website", "app", "other"), "How the offender reached the victim: phone, email, social media and so on."),
            Optional("mo_length", WholeNumber(), "How long the account of the method is, in characters; never the text."),
            Optional("suspect_status", Words("identified", "described", "unknown"), "Whether a suspect is identified, described or unknown."),
            Optional("owner_team", Text(60), "The team that has the report.") with { NameType = NameTypes.Team },
            Optional("outcome_code", OutcomeCode, "The Home Office outcome of the case."),
            Optional("outcome_at", Timestamp, "When that outcome was reached."),
            Optional("cancellation_code", Words("C1", "C2", "C3", "C4", "C5"), "Why the report was cancelled: C1 to C5."),
        ],
    };

    /// <summary>Submissions of crimes to the National Fraud Intelligence Bureau (NFIB).</summary>
    public static readonly ExtractContract NfibSubmissions = new()
    {
        Kind = "nfib_submissions",
        CoreTable = "nfib_submission",
        IdColumn = "submission_id",
        Columns =
        [
            KeyPart("submission_ref", Key, "The number of the online report to NFIB."),
            Required("crime_ref", Key, "The force’s crime report that it is about."),
            Required("submitted_at", Timestamp, "When it was sent to NFIB."),
            Required("status", Words("accepted", "rejected", "pending"), "What NFIB made of it: accepted, rejected or pending."),
            Required(SourceUpdatedAt, Timestamp, "When the system last changed it; of two versions the later stands."),
            Optional("nfib_ref", NfibRef, "The NFRC reference that NFIB gave it."),
            Optional("rejection_reason", Text(200), "Why NFIB rejected it."),
            Optional("offence_code", OffenceCode, "The NFIB code that was sent."),
            Optional("victim_type", Words("individual", "organisation"), "The type of victim that was sent."),
            Optional("online_flag", YesNo, "Whether it was sent as online."),
            Optional("loss_amount", Money, "The loss that was sent, in pounds."),
            Optional("victim_borough_code", GssCode, "The victim’s borough that was sent, as a GSS code."),
        ],
    };

    /// <summary>Outcome returns to NFIB.</summary>
    public static readonly ExtractContract NfibOutcomes = new()
    {
        Kind = "nfib_outcomes",
        CoreTable = "nfib_outcome",
        IdColumn = "nfib_outcome_id",
        Columns =
        [
            KeyPart("outcome_ref", Key, "The number of the outcome return."),
            Required("crime_ref", Key, "The force’s crime report that it is about."),
            Required("returned_at", Timestamp, "When the outcome was returned to NFIB."),
            Required("status", Words("accepted", "rejected", "pending"), "What NFIB made of it: accepted, rejected or pending."),
            Required(SourceUpdatedAt, Timestamp, "When the system last changed it; of two versions the later stands."),
            Optional("nfib_ref", NfibRef, "The NFRC reference of the crime."),
            Optional("outcome_code", OutcomeCode, "The Home Office outcome that was returned."),
            Optional("suspect_details", YesNo, "Whether details of the suspect were given."),
        ],
    };

    /// <summary>Packages that NFIB sends to the force.</summary>
    public static readonly ExtractContract NfibDisseminations = new()
    {
        Kind = "nfib_disseminations",
        CoreTable = "nfib_dissemination",
        IdColumn = "dissemination_id",
        TalliedBy = "disseminated_at",
        Columns =
        [
            KeyPart("nfib_ref", NfibRef, "The NFRC reference of the package."),
            Required("disseminated_at", Timestamp, "When NFIB sent it to the force."),
            Required("kind", Words("enforcement", "victim_care", "intelligence"), "What it was sent for: enforcement, victim care or intelligence."),
            Required(SourceUpdatedAt, Timestamp, "When the system last changed it; of two versions the later stands."),
            Optional("owning_borough_code", PoliceBorough, "The borough that has it; blank is shown as Not allocated."),
            Optional("offence_code", OffenceCode, "The NFIB code of the offence."),
            Optional("loss_amount", Money, "The loss, in pounds."),
            Optional("crime_ref", Key, "The crime report that the force made of it."),
            Optional("decision", Words("accepted", "declined"), "Whether the force accepted or declined it."),
            Optional("decision_at", Timestamp, "When that was decided."),
        ],
    };

    /// <summary>Victims referred to the force for care.</summary>
    public static readonly ExtractContract VictimCareReferrals = new()
    {
        Kind = "victim_care_referrals",
        CoreTable = "victim_care_referral",
        IdColumn = "referral_id",
        TalliedBy = "received_at",
        Columns =
        [
            KeyPart("referral_ref", Key, "The number of the referral."),
            Required("received_at", Timestamp, "When the force received it."),
            Required("priority", Words("immediate", "standard"), "Whether it is immediate (24 hours) or standard (7 days)."),
            Required(SourceUpdatedAt, Timestamp, "When the system last changed it; of two versions the later stands."),
            Optional("nfib_ref", NfibRef, "The NFRC reference of the victim’s report."),
            Optional("victim_borough_code", GssCode, "The borough or district where the victim lives, as a GSS code."),
            Optional("allocated_borough_code", PoliceBorough, "The borough that looks after the victim."),
            Optional("allocated_team", Text(60), "The team that looks after the victim.") with { NameType = NameTypes.Team },
            Optional("allocated_at", Timestamp, "When it was allocated to them."),
            Optional("vulnerable", YesNo, "Whether the victim is vulnerable."),
            Optional("first_contact_at", Timestamp, "When the victim was first contacted."),
            Optional("closed_at", Timestamp, "When the referral was closed."),
            Optional("victim_age", WholeNumber(maximum: 120), "The victim’s age in years; never the date of birth."),
            Optional("victim_type", Words("individual", "organisation"), "Whether the victim is a person or an organisation."),
            Optional("offence_code", OffenceCode, "The NFIB code of the offence."),
            Optional("loss_amount", Money, "The loss, in pounds."),
        ],
    };

    /// <summary>Training completed, by borough, team, course and day.</summary>
    public static readonly ExtractContract Training = new()
    {
        Kind = "training",
        CoreTable = "training",
        IdColumn = "training_id",
        Columns =
        [
            KeyPart("borough_code", PoliceBorough, "The borough whose team it is."),
            KeyPart("team", Text(60), "The team that was trained.") with { ComparedName = "team_key", NameType = NameTypes.Team },
            KeyPart("course_code", Key, "The code of the course.") with { NameType = NameTypes.Course },
            KeyPart("as_at_on", Date, "The day on which it was counted."),
            Required("headcount", WholeNumber(), "How many people the team has."),
            Required("completed", WholeNumber(), "How many of them have completed the course."),
            Required(SourceUpdatedAt, Timestamp, "When the system last changed it; of two versions the later stands."),
        ],
        AtMost = ("completed", "headcount"),
    };

    /// <summary>The six kinds, in the order in which those of one day are loaded.</summary>
    public static readonly IReadOnlyList<ExtractContract> All =
        [CrimeReports, NfibSubmissions, NfibOutcomes, NfibDisseminations, VictimCareReferrals, Training];

    /// <summary>The contract of a kind, case aside; null for any other word.</summary>
    public static ExtractContract? Find(string kind) =>
        All.FirstOrDefault(contract => string.Equals(contract.Kind, kind, StringComparison.OrdinalIgnoreCase));

    private static ContractColumn KeyPart(string name, ColumnFormat format, string meaning) => new(name, ColumnRole.Key, format) { Meaning = meaning };

    private static ContractColumn Required(string name, ColumnFormat format, string meaning) => new(name, ColumnRole.Required, format) { Meaning = meaning };

    private static ContractColumn Optional(string name, ColumnFormat format, string meaning) => new(name, ColumnRole.Optional, format) { Meaning = meaning };
}
