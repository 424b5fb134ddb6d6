namespace FraudDashboard.Ingestion.Demo;

/// <summary>Made-up extracts in realistic proportions: the same reports, seed and as-at date give the same bytes anywhere.</summary>
/// <param name="reports">How many crime reports.</param>
/// <param name="seed">Any number: another one makes other records.</param>
/// <param name="asAt">The day up to which they are made, in London.</param>
public sealed class DemoExtracts(int reports, long seed, DateOnly asAt)
{
    /// <summary>The most crime reports: NFIB references have room for the serial numbers of so many.</summary>
    public const int MostReports = 60_000_000;

    private readonly DemoRandom _random = new(seed);
    private readonly Timeline _timeline = new(reports, asAt);
    private readonly DemoBoroughs _boroughs = new(new DemoRandom(seed));

    /// <summary>The boroughs whose completion is truly below the rest: what a funnel should find.</summary>
    public IReadOnlyList<string> WorseBoroughs => _boroughs.Worse;

    /// <summary>The boroughs whose completion is truly above the rest.</summary>
    public IReadOnlyList<string> BetterBoroughs => _boroughs.Better;

    /// <summary>Writes the six files, row by row.</summary>
    /// <returns>Their paths, in the order in which they load.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public IReadOnlyList<string> WriteTo(string folder, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(folder);
        using var files = new DemoFiles(folder, seed, asAt);
        WriteReports(files, cancellation);
        _random.Restart(-1);
        Training.Write(files.Training(), _boroughs, asAt, _random);
        return files.Paths;
    }

    private void WriteReports(DemoFiles files, CancellationToken cancellation)
    {
        var end = _timeline.End;
        var reportFile = files.Reports();
        var submissions = new Submissions(files.Submissions(), end);
        var returns = new OutcomeReturns(files.Returns(), end);
        var disseminations = new Disseminations(files.Disseminations(), _boroughs, end);
        var referrals = new Referrals(files.Referrals(), _boroughs, end);
        var maker = new CompleteCrimeReports(_timeline, _boroughs, Offences.Mix());
        var gaps = new GapInjection(_timeline);
        var report = new DemoCrimeReport();
        for (var number = 0; number < reports; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            _random.Restart(number);
            maker.Make(report, number, _random);
            var verdict = Submissions.Decide(report, _random);
            gaps.Make(report, _random);
            LastChange.Fill(report, end, _random);
            reportFile.Write(report.Cells);
            submissions.Write(report, verdict, _random);
            var isSent = report[ReportColumn.Source] == "nfib_dissemination";
            if (isSent)
            {
                disseminations.WriteSourceOf(report, _random);
            }
            if (_random.Chance(0.1))
            {
                disseminations.WriteOther(report, _random);
            }
            returns.Write(report, _random);
            if (_random.Chance(report[ReportColumn.Source] == "victim_care" ? 0.85 : 0.11))
            {
                referrals.Write(report, _random);
            }
        }
    }
}
