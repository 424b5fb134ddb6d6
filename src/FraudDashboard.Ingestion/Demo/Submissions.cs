using System.Globalization;
using static FraudDashboard.Ingestion.Demo.SubmissionColumn;

namespace FraudDashboard.Ingestion.Demo;

/// <summary>The online reports that the force makes of its crimes, with every verdict among them.</summary>
internal sealed class Submissions(DemoFile file, DateTime end)
{
    private const int SerialsEach = 16;
    private static readonly string[] Reasons =
        ["Not a fraud offence", "Wrong counting unit", "Duplicate of an earlier report", "No victim contact details"];

    private static readonly string[] RareReasons =
        ["Suspect is a victim in another report", "Offence committed outside the UK", "Report withdrawn by the victim"];

    private static readonly WeightedChoice<SubmissionVerdict> Verdicts = new(
        (SubmissionVerdict.Accurate, 73), (SubmissionVerdict.NotSent, 7.2), (SubmissionVerdict.Awaiting, 1.3),
        (SubmissionVerdict.Rejected, 3), (SubmissionVerdict.TooFew, 1.6), (SubmissionVerdict.TooMany, 1.4),
        (SubmissionVerdict.Mismatch, 8), (SubmissionVerdict.Late, 4.5));

    private readonly string[] _cells = new string[Enum.GetValues<SubmissionColumn>().Length];
    private int _written;

    /// <summary>Decided before the report is written, as too few crimes need a count to fall short of.</summary>
    public static SubmissionVerdict Decide(DemoCrimeReport report, DemoRandom random)
    {
        var share = report[ReportColumn.Source] switch
        {
            "call_for_service" => report.IsConfirmed ? 1 - Math.Max(0, -(report.Owner?.Shift ?? 0)) : 0.08,
            "other" => 0.3,
            "victim_care" => 0.1,
            _ => 0.02,
        };
        if (!random.Chance(share))
        {
            return SubmissionVerdict.NotSent;
        }
        var verdict = random.Pick(Verdicts);
        if (verdict == SubmissionVerdict.TooFew && report.OffenceCount == 1)
        {
            CompleteCrimeReports.SetCount(report, random.Between(2, 4), random);
        }
        return verdict;
    }

    public void Write(DemoCrimeReport report, SubmissionVerdict verdict, DemoRandom random)
    {
        if (random.Chance(0.004))
        {
            WriteOrphan(report, random);
        }
        if (verdict == SubmissionVerdict.NotSent)
        {
            return;
        }
        var first = FirstAt(report, verdict, random);
        var crimes = Crimes(report, verdict, random);
        var status = verdict switch
        {
            SubmissionVerdict.Awaiting => "pending",
            SubmissionVerdict.Rejected => "rejected",
            _ => (end - first).TotalDays < 2 && random.Chance(0.4) ? "pending" : "accepted",
        };
        if (status == "accepted" && random.Chance(0.06))
        {
            Fill(report, random, crimes);
            WriteRow(report, report.RecordedAt + (first - report.RecordedAt) * 0.5, "rejected", "", random);
        }
        for (var crime = 0; crime < crimes; crime++)
        {
            WriteCrime(report, verdict, status, first.AddMinutes(4 * crime), crime, crimes, random);
        }
    }

    private void WriteCrime(
        DemoCrimeReport report, SubmissionVerdict verdict, string status, DateTime at, int crime, int crimes, DemoRandom random)
    {
        if (at > end)
        {
            return;
        }
        var nfibRef = status == "accepted" && !random.Chance(0.004)
            ? DemoText.NfibRef(at, (long)(report.Number + 1) * SerialsEach + crime)
            : "";
        Fill(report, random, crimes);
        if (nfibRef != "" && at.AddHours(30) <= end && random.Chance(0.03))
        {
            // A first version under the same reference, put right by the row after it.
            var offenceCode = _cells[(int)SubmissionColumn.OffenceCode];
            _cells[(int)SubmissionColumn.OffenceCode] = "NFIB90";
            WriteRow(report, at, status, nfibRef, random);
            _cells[(int)SubmissionColumn.OffenceCode] = offenceCode;
            at = at.AddHours(random.Between(3, 29));
        }
        if (verdict == SubmissionVerdict.Mismatch && crime == 0)
        {
            Disagreement.Make(_cells, report.OffenceCount, random);
        }
        if (crime == 0 && status == "accepted")
        {
            report.NfibRef = nfibRef;
        }
        WriteRow(report, at, status, nfibRef, random);
    }

    private static int Crimes(DemoCrimeReport report, SubmissionVerdict verdict, DemoRandom random) => verdict switch
    {
        SubmissionVerdict.TooFew => random.Between(1, report.OffenceCount - 1),
        SubmissionVerdict.TooMany => report.OffenceCount + random.Between(1, 2),
        SubmissionVerdict.Rejected => 1,
        _ => report.OffenceCount,
    };

    // In time is up to the seventh day after recording.
    private static DateTime FirstAt(DemoCrimeReport report, SubmissionVerdict verdict, DemoRandom random) =>
        verdict == SubmissionVerdict.Late
            ? InvestigationProgress.Within(report.RecordedAt, 8.1, 30, random)
            : InvestigationProgress.Within(report.RecordedAt, 0.05, 6.9, random);

    // Mostly what the report says, gaps and all; sometimes the online form asked for what the report lacks.
    private void Fill(DemoCrimeReport report, DemoRandom random, int crimes)
    {
        var isAsked = random.Chance(0.3);
        string Copy(ReportColumn column) => isAsked ? report.Truth(column) : report.Read(column);
        _cells[(int)SubmissionColumn.OffenceCode] = Copy(ReportColumn.OffenceCode);
        _cells[(int)SubmissionColumn.VictimType] = Copy(ReportColumn.VictimType);
        _cells[(int)SubmissionColumn.OnlineFlag] = Copy(ReportColumn.OnlineFlag);
        _cells[(int)SubmissionColumn.VictimBoroughCode] = Copy(ReportColumn.VictimBoroughCode);
        // Each of several crimes states its share; pence left over stay within the pound that the comparison allows.
        _cells[(int)SubmissionColumn.LossAmount] =
            Copy(ReportColumn.LossAmount) == "" ? "" : DemoText.Pounds(report.LossPence / crimes);
    }

    private void WriteRow(DemoCrimeReport report, DateTime at, string status, string nfibRef, DemoRandom random)
    {
        if (at > end)
        {
            return;
        }
        _cells[(int)SubmissionRef] = string.Create(CultureInfo.InvariantCulture, $"SUB-{++_written:D8}");
        _cells[(int)SubmissionColumn.CrimeRef] = report.CrimeRef;
        _cells[(int)SubmittedAt] = DemoText.Stamp(at);
        _cells[(int)SubmissionColumn.Status] = status;
        _cells[(int)SubmissionColumn.SourceUpdatedAt] = DemoText.Stamp(Earlier(at.AddHours(random.Between(1, 40))));
        _cells[(int)SubmissionColumn.NfibRef] = nfibRef;
        _cells[(int)RejectionReason] = status != "rejected" ? ""
            : random.Pick(random.Chance(0.02) ? RareReasons : Reasons);
        file.Write(_cells);
    }

    private void WriteOrphan(DemoCrimeReport report, DemoRandom random)
    {
        var at = InvestigationProgress.Within(report.RecordedAt, 0.1, 5, random);
        if (at > end)
        {
            return;
        }
        Fill(report, random, 1);
        var crimeRef = report.CrimeRef;
        report[ReportColumn.CrimeRef] = string.Create(CultureInfo.InvariantCulture, $"98/{report.Number + 1:D7}/{at:yy}");
        WriteRow(report, at, "accepted", DemoText.NfibRef(at, (long)(report.Number + 1) * SerialsEach + 12), random);
        report[ReportColumn.CrimeRef] = crimeRef;
    }

    private DateTime Earlier(DateTime time) => time < end ? time : end;
}
