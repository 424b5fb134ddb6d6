using Bunit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.Imports;
using FraudDashboard.Web.Requests;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace FraudDashboard.Tests.Features.Imports;

public sealed class ImportsComponentTests : ComponentTest
{
    [Fact]
    public void Table_Loads_ShowTheColumnsOfTheFileAndOpenTheirPages()
    {
        var cut = Render<ImportsTable>(table => table.Add(t => t.Rows, [SampleLoads.Refused, SampleLoads.Loaded]));

        Assert.Equal(ImportsSheet.Columns.Columns.Select(column => column.Header), cut.FindAll("thead th").Select(Text));
        Assert.Equal(["/imports/13", "/imports/12", "/imports/12"], Links(cut));
        Assert.Contains("✕ Refused page.csv", Text(cut), StringComparison.Ordinal);
        Assert.Contains("Nothing of it was stored, and no figure changed.", Text(cut), StringComparison.Ordinal);
        Assert.Contains("✓ Loaded crime_reports_2026-11-24.csv Crime reports 24 Nov 2026 3,153 3,000 100 37 16", Text(cut), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_OfWhichNoRowWasAccepted_IsNoSuccess()
    {
        var none = SampleLoads.Loaded with { ReadCount = 60, InsertedCount = 0, UpdatedCount = 0, UnchangedCount = 0, RejectedCount = 60 };

        Assert.Equal("Load 12 stored nothing: all its 60 rows were rejected", ImportViewModel.FindingOf(none));
        Assert.Contains("✕ None accepted", Text(Render<ImportsTable>(table => table.Add(t => t.Rows, [none]))), StringComparison.Ordinal);
    }

    [Fact]
    public void Balance_RejectedRows_OpenTheirCode()
    {
        var cut = Render<RejectedByCode>(card => card.Add(c => c.Load, SampleLoads.Loaded).Add(c => c.Filter, new()));

        Assert.Equal(["/imports/12", "/imports/12?code=KEY-MISSING", "/imports/12?code=STALE"], Links(cut));
        Assert.Contains("A later version is held STALE 12", Text(cut), StringComparison.Ordinal);
    }

    [Fact]
    public void Quarantine_PageOfACode_GoesOnFromItsLastLine()
    {
        var cut = Card(UserScope.AllLondon);

        Assert.Equal(["/imports/12?code=STALE", "/imports/12?code=STALE&after=210-52"], Links(cut));
        Assert.Contains("Rows rejected as STALE", Text(cut), StringComparison.Ordinal);
        Assert.Contains("210 STALE A later version is held. crime_ref 1/26", Text(cut), StringComparison.Ordinal);
    }

    [Fact]
    public void Quarantine_Table_HasTheColumnsOfTheFile() => Assert.Equal(
        QuarantineSheet.Of("crime_reports").Columns.Select(column => column.Header), Card(UserScope.AllLondon).FindAll("thead th").Select(Text));

    [Fact]
    public void Quarantine_AReasonGivenBefore_IsNamedByItsLine()
    {
        RejectedRow Row(int line, string reason) => new(line, "ROW-COLUMNS", reason, [], "a,b");
        var cut = Render<QuarantineTable>(table => table.Add(t => t.Rows, [Row(39, "35 fields."), Row(742, "33 fields."), Row(2862, "35 fields.")]));

        Assert.Equal(["35 fields.", "33 fields.", "As line 39"], cut.FindAll("td.reason-cell").Select(Text));
    }

    [Fact]
    public void Quarantine_ReaderWithoutRawValues_SeesNoRow()
    {
        var cut = Card(UserScope.AllLondon with { MayReadRaw = false });

        Assert.Contains("shown to analysts only", Text(cut), StringComparison.Ordinal);
        Assert.DoesNotContain("1/26", Text(cut), StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_UnknownColumns_AreNamed() =>
        Assert.Contains("officer_name: outside the contract, stored nowhere", Text(Render<ImportFacts>(card => card.Add(c => c.Load, SampleLoads.Loaded))), StringComparison.Ordinal);

    [Fact]
    public void Facts_RejectedRowsThatWereMended_LeadToTheLoadsThatMendThem()
    {
        var cut = Render<ImportFacts>(card => card.Add(c => c.Load, SampleLoads.Loaded).Add(c => c.MendedBy, [new() { LoadId = 9, AcceptedCount = 12 }, new() { LoadId = 11, AcceptedCount = 1 }]));

        Assert.Equal(["/imports/9", "/imports/11"], Links(cut));
        Assert.Contains("Load 9: 12 rows accepted Load 11: 1 row accepted", Text(cut), StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_ValuesTakenAsBlanks_AreCountedAndAColumnOfThemStandsOut()
    {
        var cut = Render<ImportFacts>(card => card.Add(c => c.Load, SampleLoads.Loaded));

        Assert.Equal(
            ["Loss amount: 2 of 90 values could not be read, 7 of 90 are placeholders, so they count as blank", "Victim age: none of the 40 values could be read, so they count as blank"],
            cut.FindAll(".blanked li").Select(Text));
        Assert.Equal("Victim age: none of the 40 values could be read, so they count as blank", Text(cut.Find(".problem-text")));
    }

    [Fact]
    public void Facts_OfADecision_SayWhoAndWhenAndKeepWhenItWasLoaded()
    {
        var load = SampleLoads.Loaded with
        {
            State = LoadState.Released,
            DecisionReason = "a quiet week",
            DecidedAt = new(2026, 11, 25, 9, 0, 0, DateTimeKind.Utc),
            DecidedBy = "B. Other",
            FinishedAt = new(2026, 11, 25, 9, 0, 0, DateTimeKind.Utc),
            ProfileName = "cases",
            ProfileVersion = 3,
            MendsLoadId = 4,
        };

        var facts = Text(Render<ImportFacts>(card => card.Add(c => c.Load, load)));

        Assert.Contains("25 November 2026 at 09:00 by B. Other: a quiet week", facts, StringComparison.Ordinal);
        Assert.Contains("24 November 2026 at 07:00 by A. Analyst", facts, StringComparison.Ordinal);
        Assert.Contains("the mapping profile cases, version 3", facts, StringComparison.Ordinal);
        Assert.Contains("rows that load 4 rejected", facts, StringComparison.Ordinal);
    }

    [Fact]
    public void LoadResult_LoadedFile_BalancesAndOpensItsPage()
    {
        var cut = Report(new()
        {
            FileName = "training.csv",
            Kind = "training",
            AsAt = new(2026, 11, 24),
            State = LoadState.Loaded,
            LoadId = 7,
            Read = 10,
            Inserted = 6,
            Updated = 1,
            Unchanged = 1,
            RejectedByCode = new Dictionary<string, int> { ["STALE"] = 1, ["KEY-MISSING"] = 1 },
            UnknownColumns = ["rank"],
            Seconds = 3.21,
        });

        Assert.Equal(["/imports/7"], Links(cut));
        Assert.Contains("Training as at 24 November 2026 (no date as 2026-11-30 in its name: the day that was given, or that of loading), in 3.2 seconds.", Text(cut), StringComparison.Ordinal);
        Assert.Contains("10 read = 6 inserted + 1 updated + 1 unchanged + 2 rejected (KEY-MISSING 1, STALE 1)", Text(cut), StringComparison.Ordinal);
        Assert.Contains("ignored and stored nowhere: rank", Text(cut), StringComparison.Ordinal);
    }

    [Fact]
    public void LoadResult_RefusedFile_SaysThatNothingChanged() =>
        Assert.Contains(
            "The file is empty: export it again. Nothing of it was stored, and no figure changed.",
            Text(Report(new() { FileName = "x.csv", Kind = "", AsAt = new(2026, 11, 24), State = LoadState.Refused, Sentence = "The file is empty: export it again." })),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(null, 0, "Sending, 512 KB of 1.0 MB, 50 %")]
    [InlineData(LoadStage.Reading, 1_234, "Reading, 1,234 rows, 512 KB of 1.0 MB, 50 %")]
    [InlineData(LoadStage.Storing, 1_234, "Storing 1,234 rows")]
    [InlineData(LoadStage.Done, 1_234, "Done")]
    public void Progress_Stage_SaysRowsBytesAndShare(LoadStage? stage, int rows, string words) =>
        Assert.Equal(words, new UploadProgress("x.csv", stage, rows, 524_288, 1_048_576).Words.Replace('\u00a0', ' '));

    [Theory]
    [InlineData(null, 0, 10, "Sending, 512 KB of 1.0 MB, 50 %, 10 s left")]
    [InlineData(LoadStage.Reading, 30_000, 2, "Reading, 30,000 rows at 15,000 a second, 512 KB of 1.0 MB, 50 %, 2 s left")]
    [InlineData(LoadStage.Reading, 30_000, 200, "Reading, 30,000 rows at 150 a second, 512 KB of 1.0 MB, 50 %, 4 min left")]
    [InlineData(LoadStage.Assessing, 30_000, 12, "Assessing what changed, step 3 of 8, 12 s so far")]
    public void Progress_OfAWhile_SaysHowFastAndHowLongItStillTakes(LoadStage? stage, int rows, int seconds, string words)
    {
        var progress = new UploadProgress("x.csv", stage, rows, 524_288, 1_048_576)
        {
            Lasted = TimeSpan.FromSeconds(seconds),
            Step = stage == LoadStage.Assessing ? new LoadStep(3, 8) : null,
        };
        Assert.Equal(words, progress.Words.Replace('\u00a0', ' '));
        Assert.Equal(stage == LoadStage.Assessing ? 0.25 : 0.5, progress.Share);
    }

    private IRenderedComponent<QuarantineCard> Card(UserScope reader)
    {
        var data = new ImportData
        {
            Load = SampleLoads.Loaded,
            Rows = [new(210, "STALE", "A later version is held.", [new("crime_ref", "1/26")], null)],
            Total = 60,
            First = 52,
            Next = new ListPosition(210, 52).Token,
        };
        var shown = ImportViewModel.Of(Requests.Of("?code=STALE&after=99-51", reader), data)!;
        return Render<QuarantineCard>(card => card.Add(c => c.Content, shown.Quarantine));
    }

    private IRenderedComponent<IComponent> Report(LoadResult report) => Render(builder =>
    {
        builder.OpenComponent<LoadedFileCard>(0);
        builder.AddComponentParameter(1, nameof(LoadedFileCard.Loaded), report);
        builder.CloseComponent();
    });
}
