using FraudDashboard.Web.Features.Imports;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Features.Imports;

/// <summary>Names that may be one, and what the form of the page asks for.</summary>
public sealed class NamesViewModelTests
{
    private static readonly NameLikenessesRow Told = new() { LoadId = 7, NameType = "team", NewName = "FRAUD-DESK", KnownName = "Fraud desk", NewCount = 2, KnownCount = 1_204 };

    private static readonly SameNamesRow Declared = new()
    {
        SameNameId = 3,
        NameType = "team",
        Form = "FRAUDDESK",
        ChosenName = "Fraud desk",
        OtherNames = ["FRAUD-DESK"],
        Reason = "one team",
        DeclaredBy = "ana",
        DeclaredOn = new(2026, 11, 24),
        WithdrawnBy = null,
        WithdrawnOn = null,
        WithdrawnReason = null,
        RowVersion = 1,
    };

    [Fact]
    public void Names_ToldByTwoLoads_AreOneGroupWithTheLatestCounts()
    {
        var shown = NamesViewModel.Of(new([Told with { LoadId = 9, NewName = "fraud/desk", KnownCount = 1_300 }, Told], []));

        var alike = Assert.Single(shown.Alike);
        Assert.Equal("1 team or course is written in several ways", shown.Finding);
        Assert.Equal([("Fraud desk", 1_300L, 9L), ("FRAUD-DESK", 2L, 7L), ("fraud/desk", 2L, 9L)], alike.Names.Select(name => (name.Name, name.Rows, name.LoadId)));
    }

    [Fact]
    public void Names_DeclaredOne_AreNoQuestionUntilOneMoreComes()
    {
        Assert.Empty(NamesViewModel.Of(new([Told], [Declared])).Alike);
        Assert.Single(NamesViewModel.Of(new([Told], [Declared with { WithdrawnOn = new(2026, 11, 25) }])).Alike);
        Assert.Equal(3, Assert.Single(NamesViewModel.Of(new([Told with { NewName = "fraud/desk" }, Told], [Declared])).Alike).InForce!.SameNameId);
    }

    [Fact]
    public void Request_OfNamesOnThePage_FindsThem()
    {
        var shown = NamesViewModel.Of(new([Told with { NewName = "Fraud|desk", KnownName = "FRAUD |DESK" }], [])).Alike;
        var asked = DeclareNameRequest.Read(shown[0].Value(shown[0].Names[1]), " one team ");

        Assert.Null(asked.Problem(shown));
        Assert.Equal("Fraud|desk", asked.Find(shown)!.Value.Chosen);
        Assert.Equal(new SeenVersion(0L, 0L), asked.Seen);
        Assert.NotNull((asked with { Reason = "" }).Problem(shown));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0:0|team|Another")]
    [InlineData("0:0|course|Fraud desk")]
    [InlineData("0:0|team")]
    public void Request_OfOtherNames_IsRefused(string? names) =>
        Assert.Equal("Choose the names that are one, and the one under which they are shown.", DeclareNameRequest.Read(names, "x").Problem(NamesViewModel.Of(new([Told], [])).Alike));

    [Fact]
    public void Undo_OfWhatIsNotThere_IsRefused() => Assert.Equal("Choose what is to be undone.", UndoNameRequest.Read("4:1", "x").Problem([Declared]));
}
