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
            KeyPart("crime_ref", Key),
            Required("source", Words("call_for_service", "nfib_dissemination", "victim_care", "other")),
            Required("status", Words("open", "finalised", "cancelled")),
            Required("reported_at", Timestamp),
            Required("recorded_at", Timestamp),
            Required(SourceUpdatedAt, Timestamp),
            Optional("owning_borough_code", PoliceBorough),
            Optional("call_for_service_ground", Words("offender_arrested", "in_progress", "local_suspect")),
            Optional("crime_confirmed", YesNo),
            Optional("offence_code", OffenceCode),
            Optional("offence_count", WholeNumber(minimum: 1)),
            Optional("victim_type", Words("individual", "organisation")),
            Optional("victim_age", WholeNumber(maximum: 120)),
            Optional("victim_contact_recorded", YesNo),
            Optional("victim_postcode_district", PostcodeDistrict),
            Optional("victim_borough_code", GssCode),
            Optional("vulnerability_assessed", YesNo),
            Optional("vulnerable", YesNo),
            Optional("needs_assessed_at", Timestamp),
            Optional("protect_advice_at", Timestamp),
            Optional("allocated_at", Timestamp),
            Optional("investigation_plan_at", Timestamp),
            Optional("last_victim_update_at", Timestamp),
            Optional("last_supervisor_review_at", Timestamp),
            Optional("loss_amount", Money),
            Optional("payment_details_recorded", YesNo),
            Optional("online_flag", YesNo),
            Optional("enabler", Words("phone", "email", "post", "in_person", "social_media", "online_sale", "website", "app", "other")),
            Optional("mo_length", WholeNumber()),
            Optional("suspect_status", Words("identified", "described", "unknown")),
            Optional("owner_team", Text(60)),
            Optional("outcome_code", OutcomeCode),
            Optional("outcome_at", Timestamp),
            Optional("cancellation_code", Words("C1", "C2", "C3", "C4", "C5")),
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
            KeyPart("submission_ref", Key),
            Required("crime_ref", Key),
            Required("submitted_at", Timestamp),
            Required("status", Words("accepted", "rejected", "pending")),
            Required(SourceUpdatedAt, Timestamp),
            Optional("nfib_ref", NfibRef),
            Optional("rejection_reason", Text(200)),
            Optional("offence_code", OffenceCode),
            Optional("victim_type", Words("individual", "organisation")),
            Optional("online_flag", YesNo),
            Optional("loss_amount", Money),
            Optional("victim_borough_code", GssCode),
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
            KeyPart("outcome_ref", Key),
            Required("crime_ref", Key),
            Required("returned_at", Timestamp),
            Required("status", Words("accepted", "rejected", "pending")),
            Required(SourceUpdatedAt, Timestamp),
            Optional("nfib_ref", NfibRef),
            Optional("outcome_code", OutcomeCode),
            Optional("suspect_details", YesNo),
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
            KeyPart("nfib_ref", NfibRef),
            Required("disseminated_at", Timestamp),
            Required("kind", Words("enforcement", "victim_care", "intelligence")),
            Required(SourceUpdatedAt, Timestamp),
            Optional("owning_borough_code", PoliceBorough),
            Optional("offence_code", OffenceCode),
            Optional("loss_amount", Money),
            Optional("crime_ref", Key),
            Optional("decision", Words("accepted", "declined")),
            Optional("decision_at", Timestamp),
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
            KeyPart("referral_ref", Key),
            Required("received_at", Timestamp),
            Required("priority", Words("immediate", "standard")),
            Required(SourceUpdatedAt, Timestamp),
            Optional("nfib_ref", NfibRef),
            Optional("victim_borough_code", GssCode),
            Optional("allocated_borough_code", PoliceBorough),
            Optional("allocated_team", Text(60)),
            Optional("allocated_at", Timestamp),
            Optional("vulnerable", YesNo),
            Optional("first_contact_at", Timestamp),
            Optional("closed_at", Timestamp),
            Optional("victim_age", WholeNumber(maximum: 120)),
            Optional("victim_type", Words("individual", "organisation")),
            Optional("offence_code", OffenceCode),
            Optional("loss_amount", Money),
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
            KeyPart("borough_code", PoliceBorough),
            KeyPart("team", Text(60)) with { ComparedName = "team_key" },
            KeyPart("course_code", Key),
            KeyPart("as_at_on", Date),
            Required("headcount", WholeNumber()),
            Required("completed", WholeNumber()),
            Required(SourceUpdatedAt, Timestamp),
        ],
        AtMost = ("completed", "headcount"),
    };

    /// <summary>The six kinds, in the order in which those of one day are loaded.</summary>
    public static readonly IReadOnlyList<ExtractContract> All =
        [CrimeReports, NfibSubmissions, NfibOutcomes, NfibDisseminations, VictimCareReferrals, Training];

    /// <summary>The contract of a kind, case aside; null for any other word.</summary>
    public static ExtractContract? Find(string kind) =>
        All.FirstOrDefault(contract => string.Equals(contract.Kind, kind, StringComparison.OrdinalIgnoreCase));

    private static ContractColumn KeyPart(string name, ColumnFormat format) => new(name, ColumnRole.Key, format);

    private static ContractColumn Required(string name, ColumnFormat format) => new(name, ColumnRole.Required, format);

    private static ContractColumn Optional(string name, ColumnFormat format) => new(name, ColumnRole.Optional, format);
}
