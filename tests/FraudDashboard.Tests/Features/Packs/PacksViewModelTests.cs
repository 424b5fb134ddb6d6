using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.Packs;
using Xunit;

namespace FraudDashboard.Tests.Features.Packs;

public sealed class PacksViewModelTests
{
    [Fact]
    public void Month_WithAMeasureThatIsNotSettled_NamesItAndSaysUntilWhen()
    {
        var shown = PacksViewModel.Of(Requests.Of("?borough=E09000025"), new(new(2026, 10, 1), [new(2026, 10, 1), new(2026, 9, 1)]));

        Assert.Equal("October 2026 is ready: all its figures but outcome returns are final", shown.Finding);
        Assert.Equal(["October 2026", "September 2026"], shown.Months.Select(month => month.Title));
        Assert.StartsWith("[p] until ", shown.Months[0].Standings["outcomes"], StringComparison.Ordinal);
        Assert.Equal("Settled", shown.Months[1].Standings["outcomes"]);
    }

    [Fact]
    public void Files_OfAFrozenMonth_AreOfferedByVersionAndByArea()
    {
        var shown = PacksViewModel.Of(Requests.Of(), new(Requests.September, []) { Frozen = [Pack(2, 2, isLatest: true), Pack(1, 1, isLatest: false)] });

        Assert.Equal("September 2026 is frozen and ready to send", shown.Finding);
        Assert.Equal([("2", "September 2026, version 2"), ("1", "September 2026, version 1, corrected since")], shown.Packs.Select(pack => (pack.Value, pack.Label)));
        Assert.Equal(("", $"All {shown.Areas.Count - 1} workbooks, as one zip"), (shown.Areas[0].Value, shown.Areas[0].Label));
        Assert.Contains(shown.Areas, area => (area.Value, area.Label) == ("london:*", "All London"));
    }

    [Fact]
    public void Freeze_OffersTheMonthsThatAreSettledForEveryMeasure()
    {
        var shown = PacksViewModel.Of(Requests.Of(), new(Requests.October, []) { Frozen = [Pack(1, 1, isLatest: true)] });

        Assert.Equal("2026-09", shown.Freeze.MonthValue);
        Assert.Equal(["September 2026, frozen already", "August 2026"], shown.Freeze.Months.Take(2).Select(month => month.Label));
    }

    [Fact]
    public void FrozenMonth_ThatWasCorrected_SaysByWhichVersionAndWhatWasSaidThen()
    {
        PackFiguresRow Figure(string code, int from, long numerator, long denominator) => new()
        {
            FigureCode = code, FromMonth = new(2026, from, 1), ToMonth = Requests.September, Numerator = numerator, Denominator = denominator,
        };
        var data = new FrozenMonthData(
            [Pack(2, 2, isLatest: true), Pack(1, 1, isLatest: false)],
            [Figure("completion", 9, 3, 4), Figure("completion", 1, 30, 60), Figure("VULNERABILITY", 9, 20, 25)],
            [new() { SentenceKind = "measure", SubjectCode = "completion", Words = "second" }, new() { SentenceKind = "finding", SubjectCode = "", Words = "first" }]);

        var shown = FrozenMonthViewModel.Of(Requests.Of(), data, 1)!;

        Assert.Equal("September 2026 as frozen on 3 November 2026, version 1", shown.Title);
        Assert.Equal(2, shown.Later!.Version);
        Assert.Equal(["first", "second"], shown.Said);
        Assert.Equal(("Reports complete", "75.0\u00a0%\u00a0[u] (3 of 4)", "50.0\u00a0% (30 of 60)"), (shown.Measures[0].Title, shown.Measures[0].Month, shown.Measures[0].Year));
        Assert.Equal("none due yet", shown.Measures[3].Month);
        Assert.Equal(["Vulnerability assessed"], shown.Rules.Select(rule => rule.Title));
        Assert.Null(FrozenMonthViewModel.Of(Requests.Of(), data, 2)!.Later);
        Assert.Null(FrozenMonthViewModel.Of(Requests.Of(), new([], [], []), 3));
    }

    [Fact]
    public void Revisions_SayWhatMovedAndBecauseOfWhat()
    {
        var read = new RevisionsRead(
            [
                new() { MeasureCode = "nfib", PackAreaCode = "none", NumeratorThen = 0, DenominatorThen = 0, NumeratorNow = 1, DenominatorNow = 2 },
                new() { MeasureCode = "completion", PackAreaCode = "E09000007", NumeratorThen = 80, DenominatorThen = 100, NumeratorNow = 90, DenominatorNow = 100 },
            ],
            [
                new() { MeasureCode = "completion", LoadId = 7, FileName = "a.csv", ReportCount = 10 },
                new() { MeasureCode = "nfib", LoadId = 7, FileName = "a.csv", ReportCount = 1 },
                new() { MeasureCode = "nfib", LoadId = null, FileName = null, ReportCount = 1 },
            ],
            [
                new() { SubjectKind = "rule", Title = "Loss", ValueThen = "1", ValueNow = "2" },
                new() { SubjectKind = "setting", Title = "Due soon", ValueThen = "3", ValueNow = "5" },
            ]);

        var shown = Revisions.Of(Requests.Of(), read);

        Assert.Equal("2 figures of areas are other than when it was frozen.", shown.Finding);
        Assert.Equal(
            [("Reports complete", "Camden", "+10.0"), ("NFIB submissions accurate", "Not allocated", "[z]")],
            shown.Rows.Select(row => (row.Measure, row.Area, row.Points)));
        Assert.Equal(
            [
                "Load 7 (a.csv): 10 reports in completion and 1 report in NFIB accuracy.",
                "No later load: 1 report in NFIB accuracy. What changed them is a roll-back, a setting or a rule, or that they fell due.",
                "Rule “Loss”: version 1 then, 2 now.",
                "Setting “Due soon”: 3 then, 5 now.",
            ],
            shown.Causes);
        Assert.Equal("Nothing has moved since it was frozen.", Revisions.Of(Requests.Of(), new([], [], [])).Finding);
    }

    private static PacksRow Pack(long id, int version, bool isLatest) => new()
    {
        PackId = id,
        PackMonth = Requests.September,
        Version = version,
        IsLatest = isLatest,
        Reason = "a test",
        FrozenAt = new DateTime(2026, 11, 3, 9, 0, 0, DateTimeKind.Utc),
        FrozenBy = "Staff officer",
        AsAtOn = new(2026, 11, 2),
        ApplicationVersion = "1",
        ContentHash = "0",
        ReportCount = 1,
        LoadCount = 6,
    };
}
