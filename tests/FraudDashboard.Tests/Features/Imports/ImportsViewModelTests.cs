using FraudDashboard.Web.Features.Imports;
using Xunit;

namespace FraudDashboard.Tests.Features.Imports;

public sealed class ImportsViewModelTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly string[] Kinds =
        ["crime_reports", "nfib_submissions", "nfib_outcomes", "nfib_disseminations", "victim_care_referrals", "training"];

    [Theory]
    [InlineData("All six extracts are up to date as at 24 November 2026", 0, 0, 0, 0, 0, 0)]
    [InlineData("All six extracts are up to date as at 22 November 2026 or later", 0, 2, 0, 0, 1, 0)]
    [InlineData("The extract of NFIB outcomes is 9 days old", 0, 0, 9, 0, 0, 0)]
    [InlineData("The extract of NFIB outcomes is 9 days old; one other is over 2 days old", 0, 3, 9, 0, 0, 0)]
    [InlineData("The extract of NFIB outcomes is 9 days old; two others are over 2 days old", 0, 3, 9, 0, 0, 4)]
    [InlineData("All six extracts are 23 days old", 23, 23, 23, 23, 23, 23)]
    [InlineData("No extract is loaded yet", -1, -1, -1, -1, -1, -1)]
    [InlineData("Training has never been loaded", 0, 0, 30, 0, 0, -1)]
    [InlineData("NFIB outcomes and training have never been loaded", 0, 0, -1, 0, 0, -1)]
    [InlineData("Five kinds of extract have never been loaded", 0, -1, -1, -1, -1, -1)]
    public void Title_Ages_SaysWhatNeedsAHand(string title, params int[] days) =>
        Assert.Equal(title, ImportsViewModel.FindingOf(Ages(days), isDemo: false));

    [Fact]
    public void Title_HeldLoad_ComesFirst() =>
        Assert.Equal(
            "A load of NFIB outcomes is held until an analyst releases or discards it",
            ImportsViewModel.FindingOf([.. Ages([0, 0, 0, 0, 0, -1]).Select(age => age with { HeldLoads = age.Kind == "nfib_outcomes" ? 1 : 0 })], isDemo: false));

    [Theory]
    [InlineData(1, "The last file of NFIB outcomes is not in the figures")]
    [InlineData(3, "The last files of three extracts are not in the figures")]
    public void Title_LastFileThatBroughtNothing_ComesBeforeAges(int count, string title) => Assert.Equal(
        title,
        ImportsViewModel.FindingOf([.. Ages([9, 9, 9, 9, 9, 9]).Select((age, place) => age with { IsWithoutLast = place >= 2 && place < 2 + count })], isDemo: true));

    [Theory]
    [InlineData(1, "Most rows of the last file of crime reports were rejected")]
    [InlineData(2, "Most rows of the last files of two extracts were rejected")]
    public void Title_LastFileMostlyRejected_ComesBeforeAges(int count, string title) => Assert.Equal(
        title,
        ImportsViewModel.FindingOf([.. Ages([9, 9, 9, 9, 9, 9]).Select((age, place) => age with { IsMostlyRejected = place < count })], isDemo: true));

    [Fact]
    public void Title_DemonstrationData_NeverAges() =>
        Assert.Equal(
            "All six extracts are loaded: demonstration data as at 1 November 2026",
            ImportsViewModel.FindingOf(Ages([23, 23, 23, 23, 23, 23]), isDemo: true));

    [Theory]
    [InlineData("loaded", "Load 12 brought 3,100 rows that are new or changed; 16 rows were rejected")]
    [InlineData("released", "Load 12 was released and brought 3,100 rows that are new or changed; 16 rows were rejected")]
    [InlineData("refused", "Load 12 was refused, and nothing of it was stored")]
    [InlineData("loading", "Load 12 is being loaded")]
    [InlineData("broken_off", "Load 12 was broken off, and nothing of it was stored")]
    [InlineData("held", "Load 12 is held: it has 3,153 rows, under half of what is usual")]
    [InlineData("already_loaded", "Load 12 brought nothing: the same file had been loaded before")]
    public void TitleOfALoad_State_SaysWhatBecameOfIt(string state, string title) =>
        Assert.Equal(title, ImportViewModel.FindingOf(SampleLoads.Loaded with { State = state }));

    [Theory]
    [InlineData("loading", "◔ Being loaded", "Figures change when it is done.")]
    [InlineData("broken_off", "✕ Broken off", "Nothing of it was stored, and no figure changed: load the file again.")]
    [InlineData("rolled_back", "↶ Rolled back", "What it had brought was taken out again.")]
    [InlineData("refused", "✕ Refused", "No. Nothing of it was stored, and no figure changed.")]
    public void Words_OfALoadThatStoredNothing_SayWhatToDo(string state, string words, string sentence)
    {
        var verdict = LoadWords.StateOf(state);
        Assert.Equal((words, sentence), ($"{verdict.Shape} {verdict.Words}", LoadWords.Sentence(state, "No.")));
    }

    private static List<KindAge> Ages(int[] days) =>
        [.. Kinds.Zip(days, (kind, age) => age < 0 ? new KindAge(kind, null, null, 0) : new KindAge(kind, Today.AddDays(-age), age, 0))];
}
