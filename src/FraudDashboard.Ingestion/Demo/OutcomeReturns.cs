using System.Globalization;
using static FraudDashboard.Ingestion.Demo.ReturnColumn;

namespace FraudDashboard.Ingestion.Demo;

/// <summary>The outcome returns to the national body, which get worse over the last six months.</summary>
internal sealed class OutcomeReturns(DemoFile file, DateTime end)
{
    private static readonly WeightedChoice<ReturnVerdict> Faults = new(
        (ReturnVerdict.NotReturned, 46), (ReturnVerdict.Late, 18), (ReturnVerdict.NoSuspectDetails, 12), (ReturnVerdict.Differs, 10),
        (ReturnVerdict.Rejected, 9), (ReturnVerdict.Awaiting, 5));

    private readonly string[] _cells = new string[Enum.GetValues<ReturnColumn>().Length];
    private int _written;

    public void Write(DemoCrimeReport report, DemoRandom random)
    {
        if (report.OutcomeAt is not { } outcome || !report.IsConfirmed || report.NfibRef == "")
        {
            return;
        }
        var verdict = random.Chance(AccurateShare(outcome)) ? ReturnVerdict.Accurate : random.Pick(Faults);
        if (verdict == ReturnVerdict.NotReturned)
        {
            return;
        }
        var at = verdict == ReturnVerdict.Late
            ? InvestigationProgress.Within(outcome, 29.1, 80, random)
            : InvestigationProgress.Within(outcome, 0.3, 27.5, random);
        if (verdict == ReturnVerdict.Accurate && random.Chance(0.06))
        {
            WriteRow(report, outcome + (at - outcome) * 0.4, "rejected", isWrong: false, "Y", random);
        }
        WriteRow(report, at, StatusOf(verdict), verdict == ReturnVerdict.Differs, Details(verdict, random), random);
    }

    private double AccurateShare(DateTime outcome)
    {
        var months = (end - outcome).TotalDays / 30.4;
        return months < 6 ? 0.81 - 0.035 * (6 - months) : 0.81;
    }

    private static string StatusOf(ReturnVerdict verdict) =>
        verdict == ReturnVerdict.Awaiting ? "pending" : verdict == ReturnVerdict.Rejected ? "rejected" : "accepted";

    private static string Details(ReturnVerdict verdict, DemoRandom random) =>
        verdict != ReturnVerdict.NoSuspectDetails ? "Y" : random.Chance(0.5) ? "N" : "";

    private void WriteRow(DemoCrimeReport report, DateTime at, string status, bool isWrong, string details, DemoRandom random)
    {
        if (at > end)
        {
            return;
        }
        var code = report.Truth(ReportColumn.OutcomeCode);
        var updated = at.AddHours(random.Between(1, 40));
        _cells[(int)OutcomeRef] = string.Create(CultureInfo.InvariantCulture, $"OUT-{++_written:D8}");
        _cells[(int)ReturnColumn.CrimeRef] = report.CrimeRef;
        _cells[(int)ReturnedAt] = DemoText.Stamp(at);
        _cells[(int)ReturnColumn.Status] = status;
        _cells[(int)ReturnColumn.SourceUpdatedAt] = DemoText.Stamp(updated < end ? updated : end);
        _cells[(int)ReturnColumn.NfibRef] = report.NfibRef;
        _cells[(int)ReturnColumn.OutcomeCode] = !isWrong ? code : code == "18" ? "20" : "18";
        _cells[(int)SuspectDetails] = details;
        file.Write(_cells);
    }
}
