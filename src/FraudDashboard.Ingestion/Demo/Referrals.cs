using System.Globalization;
using static FraudDashboard.Ingestion.Demo.ReferralColumn;

namespace FraudDashboard.Ingestion.Demo;

/// <summary>Victims referred to the force for care, most of them met in time.</summary>
internal sealed class Referrals(DemoFile file, DemoBoroughs boroughs, DateTime end)
{
    private readonly string[] _cells = new string[Enum.GetValues<ReferralColumn>().Length];
    private int _written;

    public void Write(DemoCrimeReport report, DemoRandom random)
    {
        var received = report.ReportedAt.AddSeconds(-random.Between(60, 30_000));
        var age = Victims.Age(random);
        var isVulnerable = Victims.IsVulnerable(age, random) || random.Chance(0.5);
        _cells[(int)ReferralRef] = string.Create(CultureInfo.InvariantCulture, $"VC-{++_written:D7}");
        _cells[(int)ReceivedAt] = DemoText.Stamp(received);
        _cells[(int)Priority] = isVulnerable && random.Chance(0.4) ? "immediate" : "standard";
        _cells[(int)ReferralColumn.NfibRef] = random.Chance(0.02) ? ""
            : DemoText.NfibRef(received, (long)(report.Number + 1) * 16 + 13);
        _cells[(int)ReferralColumn.VictimBoroughCode] = boroughs.Victim(report.Owner, random).Code;
        _cells[(int)ReferralColumn.Vulnerable] = isVulnerable ? "Y" : "N";
        _cells[(int)ReferralColumn.VictimAge] = DemoText.Number(age);
        _cells[(int)ReferralColumn.VictimType] = "individual";
        _cells[(int)ReferralColumn.OffenceCode] = report.Offence.Code;
        _cells[(int)ReferralColumn.LossAmount] = DemoText.Pounds(report.LossPence);
        Allocate(report.Owner, received, random);
        Contact(received, random);
        file.Write(_cells);
    }

    private void Allocate(DemoBorough? owner, DateTime received, DemoRandom random)
    {
        var allocated = InvestigationProgress.Within(received, 0.01, 1.2, random);
        var isAllocated = owner is not null && allocated <= end && !random.Chance(0.02);
        _cells[(int)AllocatedBoroughCode] = isAllocated ? owner!.Code : "";
        _cells[(int)AllocatedTeam] = isAllocated ? random.Chance(0.6) ? "Local policing" : DemoText.Team(random) : "";
        _cells[(int)ReferralColumn.AllocatedAt] = isAllocated ? DemoText.Stamp(allocated) : "";
    }

    // Immediate within 24 hours, standard within 168: about 88 in a hundred; some late, some never.
    private void Contact(DateTime received, DemoRandom random)
    {
        var days = _cells[(int)Priority] == "immediate" ? 1 : 7;
        var draw = random.Unit();
        var contact = draw < 0.88 ? InvestigationProgress.Within(received, 0.02, days * 0.99, random)
            : draw < 0.96 ? InvestigationProgress.Within(received, days * 1.01, days * 4, random)
            : end.AddDays(1);
        var closed = InvestigationProgress.Within(contact, 1, 60, random);
        var updated = (closed <= end ? closed : contact <= end ? contact : received).AddMinutes(10);
        _cells[(int)FirstContactAt] = contact <= end ? DemoText.Stamp(contact) : "";
        _cells[(int)ClosedAt] = closed <= end ? DemoText.Stamp(closed) : "";
        _cells[(int)ReferralColumn.SourceUpdatedAt] = DemoText.Stamp(updated < end ? updated : end);
    }
}
