using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Pipeline;
using Xunit;
using static FraudDashboard.DatabaseTests.Support.Loads;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>What a load says of a file that is read without a fault and yet may not say what its sender meant.</summary>
public sealed class LoadNotesTests(PostgresFixture postgres)
{
    [Fact]
    public async Task File_WithoutAColumnThatTheLastOneHad_SaysWhich()
    {
        var database = await postgres.CreateDatabaseAsync();
        Assert.Equal("", (await database.LoadAsync(ReportsFile, Header, Row)).Sentence);
        string[] drifted = [Header.Replace("loss_amount", "loss", StringComparison.Ordinal), Row.Replace("A1", "A2", StringComparison.Ordinal)];

        var result = await database.LoadAsync(ReportsFile, drifted);
        var next = await database.LoadAsync(ReportsFile, [.. drifted, ""]);

        Assert.Equal(LoadState.Loaded, result.State);
        Assert.StartsWith("The last such file had loss_amount, and this one has not:", result.Sentence, StringComparison.Ordinal);
        Assert.Equal("", next.Sentence);
    }

    [Theory]
    [InlineData("28/10/2026", "10/28/2026", false)]
    [InlineData("02/10/2026", "10/28/2026", true)]
    [InlineData("02/10/2026", "13/31/2026", false)]
    public async Task Dates_ThatAreNoneWithTheDayFirst_AreSaidWhereNoneShowsThatItIs(string one, string other, bool isSaid)
    {
        var database = await postgres.CreateDatabaseAsync();

        var result = await database.LoadAsync(
            ReportsFile, Header, $"A1,other,open,{one},2026-10-30,2026-10-30,,,", $"A2,other,open,{other},2026-10-30,2026-10-30,,,");

        Assert.Equal((1, 1), (result.Inserted, result.Rejected));
        Assert.Equal(isSaid ? "Day or month first? 1 date of reported_at can only be read with the month first" : "", result.Sentence.Split(',')[0]);
    }
}
