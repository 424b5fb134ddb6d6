using static FraudDashboard.Ingestion.Demo.DisseminationColumn;

namespace FraudDashboard.Ingestion.Demo;

/// <summary>What the national body sends the force: one for each report it led to, and others that led to none.</summary>
internal sealed class Disseminations(DemoFile file, DemoBoroughs boroughs, DateTime end)
{
    private static readonly WeightedChoice<string> Kinds = new(("enforcement", 55), ("victim_care", 25), ("intelligence", 20));
    private static readonly WeightedChoice<string> Decisions = new(("declined", 58), ("accepted", 20), ("", 22));
    private readonly string[] _cells = new string[Enum.GetValues<DisseminationColumn>().Length];

    /// <summary>The dissemination that a report came from; its reference is what outcome returns name.</summary>
    public void WriteSourceOf(DemoCrimeReport report, DemoRandom random)
    {
        var at = report.ReportedAt.AddSeconds(-random.Between(3600, 12 * 86400));
        report.NfibRef = DemoText.NfibRef(at, (long)(report.Number + 1) * 16 + 14);
        Fill(report, report.Owner, random);
        _cells[(int)Kind] = "enforcement";
        _cells[(int)DisseminationColumn.CrimeRef] = report.CrimeRef;
        WriteDecided(report.NfibRef, at, "accepted", random);
    }

    public void WriteOther(DemoCrimeReport report, DemoRandom random)
    {
        var at = report.ReportedAt.AddSeconds(-random.Between(60, 40_000));
        Fill(report, boroughs.Owner(random), random);
        _cells[(int)Kind] = random.Pick(Kinds);
        _cells[(int)DisseminationColumn.CrimeRef] = "";
        WriteDecided(DemoText.NfibRef(at, (long)(report.Number + 1) * 16 + 15), at, random.Pick(Decisions), random);
    }

    private void Fill(DemoCrimeReport report, DemoBorough? owner, DemoRandom random)
    {
        _cells[(int)DisseminationColumn.OwningBoroughCode] = owner?.Code ?? "";
        _cells[(int)DisseminationColumn.OffenceCode] = report.Offence.Code;
        _cells[(int)DisseminationColumn.LossAmount] = random.Chance(0.02) ? "" : DemoText.Pounds(report.LossPence);
    }

    // In time is up to the fourteenth day after the dissemination.
    private void WriteDecided(string nfibRef, DateTime at, string decision, DemoRandom random)
    {
        var decided = random.Chance(0.9) ? InvestigationProgress.Within(at, 0.2, 13.9, random) : InvestigationProgress.Within(at, 15.1, 60, random);
        var isKnown = decision != "" && decided <= end;
        var updated = (isKnown ? decided : at).AddHours(1);
        _cells[(int)DisseminationColumn.NfibRef] = nfibRef;
        _cells[(int)DisseminatedAt] = DemoText.Stamp(at);
        _cells[(int)DisseminationColumn.SourceUpdatedAt] = DemoText.Stamp(updated < end ? updated : end);
        _cells[(int)Decision] = isKnown ? decision : random.Chance(0.02) ? random.Pick(GapValues.Placeholders) : "";
        _cells[(int)DecisionAt] = isKnown ? DemoText.Stamp(decided) : "";
        file.Write(_cells);
    }
}
