using static FraudDashboard.Ingestion.Demo.ReportColumn;

namespace FraudDashboard.Ingestion.Demo;

/// <summary>What people type where they have no answer: words that count as blank, and values that no rule allows.</summary>
internal static class GapValues
{
    public static readonly string[] Placeholders = ["n/k", "tbc", "test", "N/A", "-", "xxx", "not known"];

    private static readonly string[] Stamps = ["31/02/2026", "next week", "done"];
    private static readonly string[] Answers = ["maybe", "2", "ask OIC"];

    private static readonly Dictionary<ReportColumn, string[]> Invalid = new()
    {
        [OffenceCode] = ["NFIB99", "FRAUD", "53/40"],
        [CallForServiceGround] = ["walk_in", "fax"],
        [VictimType] = ["company", "elderly"],
        [VictimAge] = ["150", "-3", "adult"],
        [VictimContactRecorded] = Answers,
        [VictimPostcodeDistrict] = ["LONDON", "SE"],
        [VictimBoroughCode] = ["Camden", "E0900001"],
        [VulnerabilityAssessed] = Answers,
        [Vulnerable] = Answers,
        [NeedsAssessedAt] = Stamps,
        [ProtectAdviceAt] = Stamps,
        [InvestigationPlanAt] = Stamps,
        [LossAmount] = ["about 500", "-20.00", "12,34"],
        [PaymentDetailsRecorded] = Answers,
        [OnlineFlag] = Answers,
        [Enabler] = ["fax", "text message"],
        [MoLength] = ["long", "1.5"],
        [SuspectStatus] = ["known nominal", "see notes"],
        [OutcomeCode] = ["99", "NFA"],
        [ReportColumn.OutcomeAt] = Stamps,
    };

    public static IReadOnlyList<string> InvalidFor(ReportColumn column) => Invalid[column];

    /// <summary>Makes a gap of a field: mostly left empty, sometimes a placeholder, sometimes a value that cannot be.</summary>
    public static void Spoil(DemoCrimeReport report, ReportColumn column, DemoRandom random)
    {
        var draw = random.Unit();
        report.Spoil(column, draw < 0.68 ? "" : draw < 0.84 ? random.Pick(Placeholders) : random.Pick(Invalid[column]));
    }
}
