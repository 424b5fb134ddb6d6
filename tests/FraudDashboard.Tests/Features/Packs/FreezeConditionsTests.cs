using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.Packs;
using FraudDashboard.Web.Requests.Reference;
using Xunit;

namespace FraudDashboard.Tests.Features.Packs;

/// <summary>When a month may be frozen, as of 16 November 2026: October is settled for all but outcome returns.</summary>
public sealed class FreezeConditionsTests
{
    private static readonly ClockRow Clock = Requests.Of().Frame.Clock!;

    private static readonly ReferenceLists Reference = Requests.Reference with
    {
        Settings = new Dictionary<string, string> { ["pack_extract_days"] = "7", ["pack_training_days"] = "35" },
    };

    [Theory]
    [InlineData(2026, 9, null)]
    [InlineData(2026, 10, "October 2026 is not settled: outcome returns on ")]
    [InlineData(2026, 11, "November 2026 is not complete: the data is as at 16 November 2026.")]
    [InlineData(2024, 10, "There are no reports of October 2024: the first are of November 2024.")]
    public void Month_ThatIsNotReady_IsRefusedWithASentence(int year, int month, string? sentence)
    {
        var refusal = FreezeConditions.Refusal(Reference, Clock, new(year, month, 1));

        Assert.True(sentence is null ? refusal is null : refusal!.StartsWith(sentence, StringComparison.Ordinal), refusal);
    }

    [Fact]
    public void Month_BeforeAnyReports_IsRefused() =>
        Assert.Equal("No crime reports are loaded yet: there is nothing to freeze.", FreezeConditions.Refusal(Reference, null, Requests.October));

    [Fact]
    public void Extracts_ThatAreNotAllThere_HoldTheMonthBack()
    {
        var day = Clock.AsAtOn;
        Assert.Empty(FreezeConditions.HeldBack(Reference, Clock, [Of("crime_reports", day), Of("nfib_outcomes", day.AddDays(-7)), Of("training", day.AddDays(-35))]));
        Assert.Equal(
            [
                "No extract of NFIB submissions is loaded.",
                "The latest extract of outcome returns is as at 8 November 2026, more than 7 days before 16 November 2026.",
                "A load of disseminations is held until an analyst releases or discards it.",
                "Most rows of the last extract of victim care referrals were rejected.",
                "The latest extract of training is as at 11 October 2026, more than 35 days before 16 November 2026.",
            ],
            FreezeConditions.HeldBack(Reference, Clock,
            [
                Of("crime_reports", day), Of("nfib_submissions", null), Of("nfib_outcomes", day.AddDays(-8)), Of("nfib_disseminations", day) with { HeldLoadCount = 1 },
                Of("victim_care_referrals", day) with { HasRejectedLoad = true }, Of("training", day.AddDays(-36)),
            ]));
        Assert.Equal("The last extract of crime reports was refused.", Assert.Single(FreezeConditions.HeldBack(Reference, Clock, [Of("crime_reports", day) with { HasRefusedLoad = true }])));
        Assert.Equal("The last load of crime reports was broken off.", Assert.Single(FreezeConditions.HeldBack(Reference, Clock, [Of("crime_reports", day) with { HasBrokenLoad = true }])));
    }

    private static ExtractAgesRow Of(string kind, DateOnly? asAt) => new()
    {
        Kind = kind, AsAtOn = asAt, HeldLoadCount = 0, HasRefusedLoad = false, HasBrokenLoad = false, HasRejectedLoad = false, IsAfterUnknownFile = false,
    };
}
