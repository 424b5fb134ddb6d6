using FraudDashboard.Web.Features.Imports;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Features.Imports;

public sealed class RejectedValueTests
{
    private const string Row = """{"status": "open", "source": "other", "crime_ref": "1/26", "owner_team": "", "enabler": null}""";

    [Fact]
    public void Values_StoredInAnyOrder_StandInTheOrderOfTheContractWithoutEmptyOnes() =>
        Assert.Equal([new("crime_ref", "1/26"), new("source", "other"), new("status", "open")], RejectedValue.Of("crime_reports", Row));

    [Theory]
    [InlineData("\u00a0 \u200b", true)]
    [InlineData("x", false)]
    public void Value_OnlySpaces_IsBlank(string value, bool isBlank) => Assert.Equal(isBlank, new RejectedValue("crime_ref", value).IsBlank);

    [Theory]
    [InlineData("crime_ref", "12\u202eAB", "12[U+202E]AB")]
    [InlineData("crime_ref", "\u0410-1", "\u0410[U+0410]-1")]
    [InlineData("owner_team", "Caf\u00e9\u200b", "Caf\u00e9[U+200B]")]
    public void Value_WithWhatCannotBeSeen_ShowsItsNumber(string column, string value, string shown) =>
        Assert.Equal(shown, new RejectedValue(column, value).Shown);

    [Theory]
    [InlineData("Origin (source) is blank: give one of other.", true)]
    [InlineData("source_updated_at is blank: give a date.", false)]
    public void Value_NamedInTheReason_IsKnown(string reason, bool isNamed) =>
        Assert.Equal(isNamed, new RejectedValue("source", "x").IsNamedIn(reason));

    [Theory]
    [InlineData("210-50", 210L, 50L)]
    [InlineData("210", null, null)]
    [InlineData("x-1", null, null)]
    [InlineData("1-2-3", null, null)]
    [InlineData("99999999999999999999-1", null, null)]
    public void Place_Token_IsReadOrIsTheFirstPage(string token, long? after, long? before)
    {
        var place = ListPosition.Read(token);

        Assert.Equal((after, before), (place?.After, place?.RowsBefore));
    }

    [Fact]
    public void Address_OfALoad_NamesItInThePathOnly() =>
        Assert.Equal("/imports/12?code=STALE", Urls.Import(12, new() { Load = 12, Code = "STALE" }));

    [Fact]
    public void QueryOfAFile_NamesTheLoad() =>
        Assert.Equal("?code=STALE&load=12", new PageFilter { Load = 12, Code = "STALE" }.ToQuery());

    [Fact]
    public void Load_NoNumber_IsAnsweredWithAWarning()
    {
        var parsed = PageFilter.ParseUri("/?load=x&code=nope", Support.London.Lists);

        Assert.Null(parsed.Filter.Load);
        Assert.Equal(["“nope” is not a code of rejected rows: it is left out.", "“x” is not the number of a load: it is left out."], parsed.Warnings);
    }
}
