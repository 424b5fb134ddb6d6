using System.Globalization;
using static FraudDashboard.Ingestion.Demo.ReturnColumn;

namespace FraudDashboard.Ingestion.Demo;

/// <summary>The outcome returns to the national body, which get worse over the last six months.</summary>
internal sealed class OutcomeReturns(DemoFile file, DateTime end)
{
    private static readonly Weighted<ReturnFate> Faults = new(
        (ReturnFate.NotReturned, 46), (ReturnFate.Late, 18), (ReturnFate.NoSuspectDetails, 12), (ReturnFate.Differs, 10),
        (ReturnFate.Rejected, 9), (ReturnFate.Awaiting, 5));

    private readonly string[] _cells = new string[Enum.GetValues<ReturnColumn>().Length];
    private int _written;

    public void Write(DemoCrimeReport report, DemoRandom random)
    {
        if (report.OutcomeAt is not { } outcome || !report.IsConfirmed || report.NfibRef == "")
        {
            return;
        }
        var fate = random.Chance(AccurateShare(outcome)) ? ReturnFate.Accurate : random.Pick(Faults);
        if (fate == ReturnFate.NotReturned)
        {
            return;
        }
        var at = fate == ReturnFate.Late
            ? Progress.Within(outcome, 29.1, 80, random)
            : Progress.Within(outcome, 0.3, 27.5, random);
        if (fate == ReturnFate.Accurate && random.Chance(0.06))
        {
            WriteRow(report, outcome + (at - outcome) * 0.4, "rejected", isWrong: false, "Y", random);
        }
        WriteRow(report, at, StatusOf(fate), fate == ReturnFate.Differs, Details(fate, random), random);
    }

    private double AccurateShare(DateTime outcome)
    {
        var months = (end - outcome).TotalDays / 30.4;
        return months < 6 ? 0.81 - 0.035 * (6 - months) : 0.81;
    }

    private static string StatusOf(ReturnFate fate) =>
        fate == ReturnFate.Awaiting ? "pending" : fate == ReturnFate.Rejected ? "rejected" : "accepted";

    private static string Details(ReturnFate fate, DemoRandom random) =>
        fate != ReturnFate.NoSuspectDetails ? "Y" : random.Chance(0.5) ? "N" : "";

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
