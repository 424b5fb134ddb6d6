using System.Globalization;
using Xunit;

namespace FraudDashboard.Tests.Demo;

/// <summary>Thirty thousand reports, once: shares that hold for any seed within wide bands.</summary>
public sealed class DemoProportionsTests(DemoProportionsTests.Folder folder) : IClassFixture<DemoProportionsTests.Folder>
{
    private CsvRows Reports => folder.Reports;

    [Theory]
    [InlineData("source", "call_for_service", 0.55, 0.59)]
    [InlineData("source", "nfib_dissemination", 0.23, 0.27)]
    [InlineData("status", "open", 0.09, 0.125)]
    [InlineData("status", "cancelled", 0.025, 0.04)]
    [InlineData("owning_borough_code", "", 0.015, 0.025)]
    [InlineData("owning_borough_code", "E09000001", 0, 0)]
    [InlineData("offence_code", "NFIB3A", 0.14, 0.19)]
    [InlineData("victim_type", "individual", 0.8, 0.92)]
    [InlineData("loss_amount", "0.00", 0.18, 0.22)]
    public void Report_Column_ShareWithinBand(string column, string value, double least, double most)
    {
        var values = Reports.Values(column).ToList();
        Assert.InRange(values.Count(found => found == value) / (double)values.Count, least, most);
    }

    [Fact]
    public void Offences_AllReports_EveryCodeOccurs() =>
        Assert.Equal(56, Reports.Values("offence_code").Distinct().Count(code => code.StartsWith("NFIB", StringComparison.Ordinal) && code != "NFIB99"));

    [Fact]
    public void OpenReports_ByAge_MostlyOfTheLastFourMonths()
    {
        var recorded = Reports.Whole.Where(row => row[Reports.Place("status")] == "open")
            .Select(row => row[Reports.Place("recorded_at")][..Math.Min(10, row[Reports.Place("recorded_at")].Length)]).ToList();
        var since = ExtractFolder.AsAt.AddDays(-122).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.InRange(recorded.Count(date => string.CompareOrdinal(date, since) >= 0) / (double)recorded.Count, 0.85, 0.97);
    }

    [Fact]
    public void Losses_AllReports_HeavyTailed()
    {
        var losses = Reports.Values("loss_amount")
            .Where(text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
            .Select(text => decimal.Parse(text, CultureInfo.InvariantCulture)).Order().ToList();
        var median = losses[losses.Count / 2];
        Assert.InRange(median, 150, 500);
        Assert.True(losses.Average() > 6 * median);
        Assert.True(losses[^1] > 300_000);
    }

    [Fact]
    public void Recording_AllReports_AboutNineInTenWithinADay()
    {
        var delays = Reports.Whole.Select(row => (row[Reports.Place("reported_at")], row[Reports.Place("recorded_at")]))
            .Where(times => times.Item1.Length == 19 && times.Item2.Length == 19)
            .Select(times => (Time(times.Item2) - Time(times.Item1)).TotalHours).ToList();
        Assert.InRange(delays.Count(hours => hours is >= 0 and <= 24) / (double)delays.Count, 0.9, 0.94);
        Assert.Contains(delays, hours => hours < 0);
    }

    [Fact]
    public void Completion_NeedsAssessment_WorseWhereTheGeneratorSaysSo()
    {
        double Unassessed(IEnumerable<string> boroughs)
        {
            var old = ExtractFolder.AsAt.AddDays(-10).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var due = Reports.Whole.Where(row => boroughs.Contains(row[Reports.Place("owning_borough_code")])
                && row[Reports.Place("victim_type")] == "individual"
                && string.CompareOrdinal(row[Reports.Place("recorded_at")], old) < 0).ToList();
            return due.Count(row => row[Reports.Place("needs_assessed_at")].Length != 19) / (double)due.Count;
        }
        Assert.True(Unassessed(folder.Worse[..1]) > 0.08);
        Assert.True(Unassessed(folder.Better) < 0.035);
    }

    [Theory]
    [InlineData("nfib_submissions")]
    [InlineData("nfib_outcomes")]
    [InlineData("nfib_disseminations")]
    [InlineData("victim_care_referrals")]
    [InlineData("crime_reports")]
    public void SpoiltRows_EachKind_EveryReasonInAboutThreeInAThousand(string kind)
    {
        var rows = folder.Read(kind);
        var required = rows.Header[1] == "crime_ref" ? rows.Place("status") : kind == "crime_reports" ? 1 : 2;
        var keys = rows.Whole.Select(row => row[0]).ToList();
        var ragged = rows.All.Count - keys.Count;
        Assert.InRange(ragged / (double)rows.All.Count, 0.0003, 0.0015);
        Assert.Contains("n/k", keys);
        Assert.Contains(keys, key => key.StartsWith("see note #", StringComparison.Ordinal));
        Assert.Contains(rows.Whole, row => row[required].Length == 0);
        Assert.Contains(rows.Whole, row => row.Any(cell => cell.StartsWith("2027-01-03", StringComparison.Ordinal)));
        Assert.True(keys.Distinct().Count() < keys.Count);
        Assert.InRange((rows.All.Count - keys.Distinct().Count()) / (double)rows.All.Count, 0.0005, 0.004);
    }

    private static DateTime Time(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public sealed class Folder : IDisposable
    {
        private readonly ExtractFolder _extracts = new(30_000);

        public Folder() => Reports = Read("crime_reports");

        internal CsvRows Reports { get; }

        internal string[] Worse => [.. _extracts.Extracts.WorseBoroughs];

        internal string[] Better => [.. _extracts.Extracts.BetterBoroughs];

        internal CsvRows Read(string kind) => _extracts.Read(kind);

        public void Dispose() => _extracts.Dispose();
    }
}
