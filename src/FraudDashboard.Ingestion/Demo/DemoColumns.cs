using System.Text;

namespace FraudDashboard.Ingestion.Demo;

internal enum ReportColumn
{
    CrimeRef, Source, Status, ReportedAt, RecordedAt, SourceUpdatedAt, OwningBoroughCode, CallForServiceGround,
    CrimeConfirmed, OffenceCode, OffenceCount, VictimType, VictimAge, VictimContactRecorded, VictimPostcodeDistrict,
    VictimBoroughCode, VulnerabilityAssessed, Vulnerable, NeedsAssessedAt, ProtectAdviceAt, AllocatedAt,
    InvestigationPlanAt, LastVictimUpdateAt, LastSupervisorReviewAt, LossAmount, PaymentDetailsRecorded, OnlineFlag,
    Enabler, MoLength, SuspectStatus, OwnerTeam, OutcomeCode, OutcomeAt, CancellationCode,
}

internal enum SubmissionColumn
{
    SubmissionRef, CrimeRef, SubmittedAt, Status, SourceUpdatedAt, NfibRef, RejectionReason, OffenceCode, VictimType,
    OnlineFlag, LossAmount, VictimBoroughCode,
}

internal enum ReturnColumn
{
    OutcomeRef, CrimeRef, ReturnedAt, Status, SourceUpdatedAt, NfibRef, OutcomeCode, SuspectDetails,
}

internal enum DisseminationColumn
{
    NfibRef, DisseminatedAt, Kind, SourceUpdatedAt, OwningBoroughCode, OffenceCode, LossAmount, CrimeRef, Decision,
    DecisionAt,
}

internal enum ReferralColumn
{
    ReferralRef, ReceivedAt, Priority, SourceUpdatedAt, NfibRef, VictimBoroughCode, AllocatedBoroughCode,
    AllocatedTeam, AllocatedAt, Vulnerable, FirstContactAt, ClosedAt, VictimAge, VictimType, OffenceCode, LossAmount,
}

internal enum TrainingColumn
{
    BoroughCode, Team, CourseCode, AsAtOn, Headcount, Completed, SourceUpdatedAt,
}

/// <summary>The header of an extract: the names of its columns as the contract writes them.</summary>
internal static class DemoHeader
{
    public static string[] Of<TColumn>() where TColumn : struct, Enum =>
        [.. Enum.GetNames<TColumn>().Select(SnakeCase)];

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }
}
