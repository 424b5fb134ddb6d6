using System.Text;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Ingestion.Profiles;
using Xunit;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>A profile that was saved is used by every load from then on, in its latest version.</summary>
public sealed class SavedProfileTests(PostgresFixture postgres)
{
    private const string Text = "Number,When,Changed,Text\nX-1,2026-10-01,2026-10-01,open\n";

    private const string Yaml = """
        name: other-system
        kind: crime_reports
        version: 7
        recognise:
          columns: [Number, When]
        columns:
          crime_ref: Number
          source: { constant: other }
          status: { constant: open }
          reported_at: When
          recorded_at: When
          source_updated_at: Changed
        """;

    [Fact]
    public async Task Save_TwiceUnderOneName_MakesVersionsAndTheLatestIsUsed()
    {
        var store = await postgres.CreateDatabaseAsync();
        var profiles = new SavedProfiles(store.Loader);
        Assert.Equal(LoadState.Refused, (await LoadAsync(store.Loader)).State);

        var first = await profiles.SaveAsync(Yaml, "a new system", "a.user", "A User", TestContext.Current.CancellationToken);
        var read = await LoadAsync(store.Loader);
        var second = await profiles.SaveAsync(Yaml.Replace("constant: open", "constant: finalised", StringComparison.Ordinal), "closed cases", "a.user", "A User", TestContext.Current.CancellationToken);
        var again = await LoadAsync(store.Loader);

        Assert.Equal((1, 2), (first.Version, second.Version));
        Assert.Equal(("other-system", 1, 1), (read.ProfileName, read.ProfileVersion, read.Inserted));
        Assert.Equal((2, 1), (again.ProfileVersion, again.Updated));
        Assert.Equal(["2 closed cases", "1 a new system"], (await profiles.AllAsync(TestContext.Current.CancellationToken)).Select(saved => $"{saved.Version} {saved.Reason}"));
        Assert.Equal(2L, await Sql.ScalarAsync(store.Auditor, "select count(*) from audit.event where action_code = 'profile_saved'"));
    }

    [Fact]
    public async Task Retire_LeavesFilesUnreadUntilItIsSavedAgain()
    {
        var store = await postgres.CreateDatabaseAsync();
        var profiles = new SavedProfiles(store.Loader);
        var cancellation = TestContext.Current.CancellationToken;
        await profiles.SaveAsync(Yaml, "a new system", "a.user", "A User", cancellation);

        var retired = await profiles.RetireAsync("other-system", "the system is gone", "a.user", "A User", cancellation);
        var refused = await LoadAsync(store.Loader);
        var back = await profiles.SaveAsync(Yaml, "it is back", "a.user", "A User", cancellation);

        Assert.Equal((2, LoadState.Refused, 3), (retired.Version, refused.State, back.Version));
        Assert.Equal((3, 1), (await LoadAsync(store.Loader)) is var read ? (read.ProfileVersion, read.Inserted) : default);
        Assert.Equal("the system is gone", await Sql.TextAsync(store.Auditor, "select purpose from audit.event where action_code = 'profile_retired'"));
        await Assert.ThrowsAsync<ProfileRefusedException>(() => profiles.RetireAsync("nothing", "a reason", "a.user", "A User", cancellation));
    }

    [Theory]
    [InlineData("Printed today\n" + Text, "would fit, but it skips 0 lines above the header and this file has 1")]
    [InlineData("Number,When,Altered,Text\nX-1,2026-10-01,2026-10-01,open\n", "would fit, but the header lacks Changed: export the file as before")]
    [InlineData("Number,Where,Colour\nX-1,2026-10-01,red\n", "a mapping profile can be proposed")]
    [InlineData("Number,When,Changed,Text,when\nX-1,2026-10-01,2026-10-01,open,\n", "The header names when more than once")]
    public async Task Load_OfAFileThatNearlyFits_SaysWhatKeepsItFromFitting(string text, string why)
    {
        var store = await postgres.CreateDatabaseAsync();
        await new SavedProfiles(store.Loader).SaveAsync(Yaml, "a new system", "a.user", "A User", TestContext.Current.CancellationToken);

        Assert.Contains(why, (await LoadAsync(store.Loader, text)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_OfWhatKnowsItsFilesAlike_IsRefusedAndOfWhatKnowsThemByMoreIsUsed()
    {
        var store = await postgres.CreateDatabaseAsync();
        var profiles = new SavedProfiles(store.Loader);
        var cancellation = TestContext.Current.CancellationToken;
        await profiles.SaveAsync(Yaml, "a new system", "a.user", "A User", cancellation);
        var other = Yaml.Replace("name: other-system", "name: closer", StringComparison.Ordinal);

        var same = await Assert.ThrowsAsync<ProfileRefusedException>(() => profiles.SaveAsync(Yaml, "again", "a.user", "A User", cancellation));
        var alike = await Assert.ThrowsAsync<ProfileRefusedException>(() =>
            profiles.SaveAsync(other.Replace("[Number, When]", "[when, number]", StringComparison.Ordinal), "alike", "a.user", "A User", cancellation));
        await profiles.SaveAsync(other.Replace("[Number, When]", "[Number, When, Text]", StringComparison.Ordinal), "closer", "a.user", "A User", cancellation);

        Assert.Contains("nothing to save", same.Message, StringComparison.Ordinal);
        Assert.Contains("other-system knows its files by the same columns", alike.Message, StringComparison.Ordinal);
        Assert.Equal("closer", (await LoadAsync(store.Loader)).ProfileName);
    }

    [Theory]
    [InlineData("name: x", "a reason", "missing")]
    [InlineData(Yaml, "", "Say why")]
    [InlineData("]", "a reason", "")]
    public async Task Save_OfWhatCannotBe_IsRefusedInASentence(string yaml, string reason, string words)
    {
        var store = await postgres.CreateDatabaseAsync();

        var refused = await Assert.ThrowsAsync<ProfileRefusedException>(() =>
            new SavedProfiles(store.Loader).SaveAsync(yaml, reason, "a.user", "A User", TestContext.Current.CancellationToken));

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await Sql.ScalarAsync(store.Loader, "select count(*) from core.mapping_profile"));
    }

    private static async Task<LoadResult> LoadAsync(string loader, string text = Text) =>
        Assert.Single(await new LoadExtracts(loader, TimeProvider.System).RunAsync(
            [ExtractSource.FromStreams("list_2026-10-02.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(text)))], new LoadOptions(),
            cancellationToken: TestContext.Current.CancellationToken));
}
