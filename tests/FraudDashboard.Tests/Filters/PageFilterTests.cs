using CsCheck;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Filters;

public sealed class PageFilterTests
{
    private static readonly FilterLists Lists = London.Lists;

    [Theory]
    [InlineData("", "")]
    [InlineData("?month=2026-10&borough=E09000007&offence=NFIB3A", "?month=2026-10&borough=E09000007&offence=NFIB3A")]
    [InlineData("?offence=nfib3a&borough=e09000007", "?borough=E09000007&offence=NFIB3A")]
    [InlineData("?bcu=central%20north", "?bcu=Central%20North")]
    [InlineData("?borough=NONE", "?borough=none")]
    [InlineData("?area=london&period=&offence=", "")]
    [InlineData("?period=2026-10&area=E09000007", "?month=2026-10&borough=E09000007")]
    [InlineData("?period=2026-Q3&area=Central North", "?quarter=2026-Q3&bcu=Central%20North")]
    [InlineData("?period=FYTD", "?period=fytd")]
    [InlineData("?sort=loss&after=eyJhIjoxfQ&tab=gaps", "?tab=gaps&sort=loss&after=eyJhIjoxfQ")]
    public void Parse_KnownValues_GivesTheCanonicalQueryWithoutWarning(string query, string expected)
    {
        var (filter, warnings) = PageFilter.ParseUri("/reports" + query, Lists);

        Assert.Empty(warnings);
        Assert.Equal(expected, filter.ToQuery());
    }

    [Theory]
    [InlineData("?month=2026-13", "“2026-13” is not a period with reports (November 2024 to November 2026): the page’s own period is shown.")]
    [InlineData("?month=2031-01", "“2031-01” is not a period with reports (November 2024 to November 2026): the page’s own period is shown.")]
    [InlineData("?quarter=2026-Q5", "“2026-Q5” is not a period with reports (November 2024 to November 2026): the page’s own period is shown.")]
    [InlineData("?period=ever", "“ever” is not a period with reports (November 2024 to November 2026): the page’s own period is shown.")]
    [InlineData("?borough=E09000099", "“E09000099” is not a borough or Basic Command Unit of the Metropolitan Police: all London is shown.")]
    [InlineData("?borough=E09000001", "“E09000001” is not a borough or Basic Command Unit of the Metropolitan Police: all London is shown.")]
    [InlineData("?bcu=Central", "“Central” is not a borough or Basic Command Unit of the Metropolitan Police: all London is shown.")]
    [InlineData("?offence=NFIB99", "“NFIB99” is not an offence code: it is left out.")]
    [InlineData("?measure=all", "“all” is not a measure: it is left out.")]
    [InlineData("?part=half", "“half” is not a part of a measure: it is left out.")]
    [InlineData("?rule=MO", "“MO” is not a rule: it is left out.")]
    [InlineData("?why=because", "“because” is not a reason for a gap: it is left out.")]
    [InlineData("?field=mo_length", "“mo_length” is not a field compared with NFIB: it is left out.")]
    [InlineData("?agreement=maybe", "“maybe” is not a kind of agreement: it is left out.")]
    [InlineData("?team=Nobody", "“Nobody” is not a team: it is left out.")]
    [InlineData("?status=cancelled", "“cancelled” is not a status: it is left out.")]
    [InlineData("?age=old", "“old” is not an age band: it is left out.")]
    [InlineData("?tab=other", "“other” is not a tab: it is left out.")]
    [InlineData("?sort=ref", "“ref” is not an order of this page: it is left out.")]
    [InlineData("?after=a%20b", "The place in the list cannot be read: the first page is shown.")]
    [InlineData("?boroug=E09000007", "“boroug” is not a filter of this page and is left out.")]
    [InlineData("?status=%3Cscript%3E%E2%80%AE", "“<script>” is not a status: it is left out.")]
    public void Parse_UnknownValue_WarnsAndGivesTheDefault(string query, string warning)
    {
        var (filter, warnings) = PageFilter.ParseUri(query, Lists);

        Assert.Equal([warning], warnings);
        Assert.Equal(new PageFilter(), filter);
    }

    [Fact]
    public void Parse_TwoValuesOfOneKey_UsesTheFirstAndSaysSo()
    {
        var (filter, warnings) = PageFilter.ParseUri("?status=open&status=finalised", Lists);

        Assert.Equal("open", filter.Status);
        Assert.Equal(["There are 2 values for status: “open” is used."], warnings);
    }

    [Fact]
    public void Parse_BoroughAndCommandUnit_UsesTheBoroughAndSaysSo()
    {
        var (filter, warnings) = PageFilter.ParseUri("?bcu=East&borough=E09000007", Lists);

        Assert.Equal(Area.Borough("E09000007"), filter.Area);
        Assert.Equal(["The address names both borough and bcu: borough is used."], warnings);
    }

    [Fact]
    public void Parse_KeyOfThePage_IsNotWarnedOf()
    {
        var page = new PageKeys { Others = ["view"], Sorts = ["complete"] };

        var (filter, warnings) = PageFilter.ParseUri("?view=frozen&sort=-complete", Lists, page);

        Assert.Empty(warnings);
        Assert.Equal("-complete", filter.Sort);
    }

    [Fact]
    public void Parse_OfToQuery_IsTheSameFilter()
    {
        Filters.Sample(filter =>
        {
            var (read, warnings) = PageFilter.ParseUri("/reports" + filter.ToQuery(), Lists);

            Assert.Empty(warnings);
            Assert.Equal(filter, read);
        });
    }

    [Fact]
    public void ForList_KeepsPeriodAreaAndOffenceOnly()
    {
        var filter = new PageFilter { Area = Area.NotAllocated, Offence = "NFIB1A", Tab = "gaps", After = "x" };

        Assert.Equal("?borough=none&offence=NFIB1A&measure=nfib&part=not_sent", filter.ForList("nfib", "not_sent").ToQuery());
    }

    private static Gen<PageFilter> Filters => Gen.Select(
        Periods,
        Areas,
        Maybe(Lists.Offences.Select(offence => offence.Code)),
        Gen.Select(Words(FilterWords.Measures), Words(FilterWords.Parts), Words(Lists.Rules), Words(FilterWords.Whys)),
        Gen.Select(Words(FilterWords.Fields), Words(FilterWords.Agreements), Maybe(Lists.Teams), Words(FilterWords.Statuses)),
        Gen.Select(Words(FilterWords.Ages), Maybe(FilterWords.Tabs), Maybe(["late", "newest", "loss"]), Maybe(["abc_-9", "Zm9v"])),
        (period, area, offence, a, b, c) => new PageFilter
        {
            Period = period,
            Area = area,
            Offence = offence,
            Measure = a.Item1,
            Part = a.Item2,
            Rule = a.Item3,
            Why = a.Item4,
            Field = b.Item1,
            Agreement = b.Item2,
            Team = b.Item3,
            Status = b.Item4,
            Age = c.Item1,
            Tab = c.Item2,
            Sort = c.Item3,
            After = c.Item4,
        });

    private static Gen<Period> Periods => Gen.OneOf(
        Gen.Const(Period.PageDefault),
        Gen.Const(Period.YearToDate),
        Gen.Const(Period.Last12Months),
        Gen.Const(Period.All),
        Gen.Int[0, 24].Select(i => Period.Month(Lists.FirstMonth.AddMonths(i))),
        Gen.Int[0, 24].Select(i => Period.Quarter(Lists.FirstMonth.AddMonths(i))));

    private static Gen<Area> Areas => Gen.OneOf(
        Gen.Const(Area.London),
        Gen.Const(Area.NotAllocated),
        OneOf([.. Lists.Bcus.Select(Area.Bcu)]),
        OneOf([.. Lists.MpsBoroughs.Select(borough => Area.Borough(borough.Code))]));

    private static Gen<string?> Words(IEnumerable<Choice> choices) => Maybe(choices.Select(choice => choice.Value));

    private static Gen<string?> Maybe(IEnumerable<string> values) => OneOf<string?>([null, .. values]);

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
