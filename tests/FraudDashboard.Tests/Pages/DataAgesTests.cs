using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;
using FraudDashboard.Web.Ui.Pages;
using Xunit;

namespace FraudDashboard.Tests.Pages;

public sealed class DataAgesTests
{
    // A quarter of an hour before midnight in summer is the next day in London.
    private static readonly DateTimeOffset Now = new(2026, 7, 15, 23, 15, 0, TimeSpan.Zero);

    private static readonly ExtractAgesRow[] Kinds =
    [
        Kind("crime_reports", new(2026, 7, 15)) with { DifferingColumns = ["First.", "Second.", "Third.", "Fourth."] },
        Kind("nfib_outcomes", new(2026, 7, 10), isHeld: true),
        Kind("nfib_disseminations", null),
        Kind("training", null, isRefused: true),
    ];

    [Fact]
    public void Of_Extracts_CountsDaysInLondon()
    {
        var age = Ages(isDemo: false);

        Assert.Equal([new ExtractAge("reports", 1), new ExtractAge("outcomes", 6)], age.Extracts);
        Assert.Equal(Requests.AsAt, age.AsAt);
    }

    [Fact]
    public void Of_MissingKindsAndHeldLoads_AreSaid() => Assert.Equal(
        [
            "Never loaded: disseminations, training. Figures that need them are empty.",
            "2 loads of outcomes are held until an analyst releases or discards them: the figures are without them.",
            "The last extract of training was refused: the figures are without it.",
            "The last load of training was broken off: the figures are without it.",
            "Most rows of the last extract of training were rejected: the figures are without them.",
            "The last extract of reports is other than usual, which may be the export and not the recording: First. Second. So are 2 columns more.",
            "A file was refused before its kind was known: the figures are without it.",
        ],
        Ages(isDemo: false).Notices);

    [Fact]
    public void Of_DemoData_NeverAges()
    {
        var age = Ages(isDemo: true);

        Assert.True(age.IsDemo);
        Assert.DoesNotContain(age.Notices, notice => notice.StartsWith("Never loaded", StringComparison.Ordinal));
    }

    private static DataAge Ages(bool isDemo)
    {
        var request = Requests.Of();
        var settings = new Dictionary<string, string> { ["is_demo_data"] = isDemo ? "true" : "false" };
        return new DataAges(new SetTime(Now)).Of(request with
        {
            Reference = request.Reference with { Settings = settings },
            Frame = request.Frame with { ExtractAges = Kinds },
        });
    }

    private static ExtractAgesRow Kind(string kind, DateOnly? asAt, bool isHeld = false, bool isRefused = false) =>
        new() { Kind = kind, AsAtOn = asAt, HeldLoadCount = isHeld ? 2 : 0, HasRefusedLoad = isRefused, HasBrokenLoad = isRefused, HasRejectedLoad = isRefused, IsAfterUnknownFile = true };

    private sealed class SetTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
