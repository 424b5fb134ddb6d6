using System.Globalization;

namespace FraudDashboard.Ingestion.Demo;

/// <summary>The six contract files of one as-at date, open for writing, each with the rows that its kind rejects.</summary>
internal sealed class DemoFiles(string folder, long seed, DateOnly asAt) : IDisposable
{
    private readonly List<DemoFile> _opened = [];

    public IReadOnlyList<string> Paths => [.. _opened.Select(file => file.Path)];

    public DemoFile Reports() => Open<ReportColumn>("crime_reports", new InvalidRows
    {
        Key = (int)ReportColumn.CrimeRef,
        KeyFormat = "97/{0:D7}/00",
        Required = (int)ReportColumn.Source,
        Unreadable = "walk-up",
        Dated = (int)ReportColumn.RecordedAt,
        Future = FutureTime,
    });

    public DemoFile Submissions() => Open<SubmissionColumn>("nfib_submissions", new InvalidRows
    {
        Key = (int)SubmissionColumn.SubmissionRef,
        KeyFormat = "SUB-X{0:D6}",
        Required = (int)SubmissionColumn.Status,
        Unreadable = "soon",
        Dated = (int)SubmissionColumn.SubmittedAt,
        Future = FutureTime,
    });

    public DemoFile Returns() => Open<ReturnColumn>("nfib_outcomes", new InvalidRows
    {
        Key = (int)ReturnColumn.OutcomeRef,
        KeyFormat = "OUT-X{0:D6}",
        Required = (int)ReturnColumn.Status,
        Unreadable = "soon",
        Dated = (int)ReturnColumn.ReturnedAt,
        Future = FutureTime,
    });

    public DemoFile Disseminations() => Open<DisseminationColumn>("nfib_disseminations", new InvalidRows
    {
        Key = (int)DisseminationColumn.NfibRef,
        KeyFormat = "NFRC99{0:D9}",
        Required = (int)DisseminationColumn.Kind,
        Unreadable = "information",
        Dated = (int)DisseminationColumn.DisseminatedAt,
        Future = FutureTime,
    });

    public DemoFile Referrals() => Open<ReferralColumn>("victim_care_referrals", new InvalidRows
    {
        Key = (int)ReferralColumn.ReferralRef,
        KeyFormat = "VC-X{0:D6}",
        Required = (int)ReferralColumn.Priority,
        Unreadable = "urgent-ish",
        Dated = (int)ReferralColumn.ReceivedAt,
        Future = FutureTime,
    });

    public DemoFile Training() => Open<TrainingColumn>("training", new InvalidRows
    {
        Key = (int)TrainingColumn.CourseCode,
        KeyFormat = "COURSE-X{0:D4}",
        Required = (int)TrainingColumn.Headcount,
        Unreadable = "many",
        Dated = (int)TrainingColumn.AsAtOn,
        Future = DemoText.Date(asAt.AddDays(40)),
    }, invalidShare: 0.006);

    public void Dispose()
    {
        foreach (var file in _opened)
        {
            file.Dispose();
        }
    }

    private string FutureTime => DemoText.Stamp(asAt.AddDays(40).ToDateTime(new TimeOnly(9, 0)));

    private DemoFile Open<TColumn>(string kind, InvalidRows invalid, double invalidShare = 0.003) where TColumn : struct, Enum
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{kind}_{DemoText.Date(asAt)}.csv"));
        var random = new DemoRandom(seed);
        random.Restart(-10 - _opened.Count);
        var file = new DemoFile(path, DemoHeader.Of<TColumn>(), invalid, random, invalidShare);
        _opened.Add(file);
        return file;
    }
}
