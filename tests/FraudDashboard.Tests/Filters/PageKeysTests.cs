using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.Boroughs;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Features.Rules;
using FraudDashboard.Web.Features.VictimCare;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Filters;

/// <summary>What an address asks for and a page does not show is warned of, never left out in silence.</summary>
public sealed class PageKeysTests
{
    [Fact]
    public void Rules_ARule_IsWarnedOf() => AssertWarns(RulesSheet.Keys, "?rule=MO-TEXT", "“rule” is not a filter of this page and is left out.");

    [Fact]
    public void Boroughs_AMeasureItDoesNotCompare_IsWarnedOf() =>
        AssertWarns(BoroughsSheet.Keys, "?measure=disseminations", "“disseminations” is not a measure that this page shows: it is left out.");

    [Fact]
    public void Overview_WhatOnlyListsUse_IsWarnedOf() =>
        AssertWarns(PageKeys.Figures, "?tab=gaps&sort=loss", "“tab” is not a filter of this page and is left out.", "“sort” is not a filter of this page and is left out.");

    [Theory]
    [InlineData("?measure=disseminations", "“disseminations” is not a measure that this page shows: it is left out.")]
    [InlineData("?part=late", "“part” says nothing beside the other filters of this list: it is left out.")]
    [InlineData("?measure=completion&part=late", "“part” says nothing beside the other filters of this list: it is left out.")]
    [InlineData("?measure=nfib&part=not_returned", "“part” says nothing beside the other filters of this list: it is left out.")]
    [InlineData("?measure=nfib&field=loss_amount", "“field” says nothing beside the other filters of this list: it is left out.")]
    [InlineData("?agreement=differ", "“agreement” says nothing beside the other filters of this list: it is left out.")]
    [InlineData("?measure=nfib_fields", "“measure” says nothing beside the other filters of this list: it is left out.")]
    [InlineData("?tab=due-soon&why=missing", "“why” says nothing beside the other filters of this list: it is left out.")]
    public void Reports_AWordThatChangesNothing_IsWarnedOf(string query, string warning) => AssertWarns(CrimeReportsSheet.Keys, query, warning);

    [Theory]
    [InlineData("?measure=outcomes&part=failing&month=2026-09")]
    [InlineData("?measure=nfib_fields&part=failing&field=loss_amount")]
    [InlineData("?measure=completion&part=gap")]
    [InlineData("?rule=NEEDS-ASSESSMENT&part=gap&why=missing")]
    [InlineData("?measure=nfib_fields&field=loss_amount&agreement=differ")]
    [InlineData("?tab=unallocated&rule=NEEDS-ASSESSMENT&why=missing&status=open&age=8-28&sort=oldest")]
    public void Reports_WordsThatAreUsed_AreNotWarnedOf(string query) => AssertWarns(CrimeReportsSheet.Keys, query);

    [Theory]
    [InlineData("?pack=7&month=2026-09")]
    [InlineData("?pack=7&quarter=2026-Q3")]
    [InlineData("?pack=7&period=last12")]
    public void Figures_OfAFrozenMonth_AreNotWarnedOf(string query)
    {
        var (filter, warnings) = PageFilter.ParseUri("/" + query, Frozen, PageKeys.Figures);

        Assert.Empty(warnings);
        Assert.Equal("7", filter.CarriedOver.Pack);
        Assert.Contains("pack=7&measure=completion", filter.ForList("completion", "failing").ToQuery(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?pack=8", "“8” is not a frozen month: it is left out.")]
    [InlineData("?pack=7&month=2025-09", "“2025-09” is not a period with reports (October 2025 to September 2026): the page’s own period is shown.")]
    [InlineData("?pack=7&month=2026-10", "“2026-10” is not a period with reports (October 2025 to September 2026): the page’s own period is shown.")]
    [InlineData("?pack=7&quarter=2025-Q3", "“2025-Q3” is not a period with reports (October 2025 to September 2026): the page’s own period is shown.")]
    [InlineData("?pack=7&period=all", "“all” is not a period with reports (October 2025 to September 2026): the page’s own period is shown.")]
    public void Figures_OfWhatNoPackKeeps_AreWarnedOf(string query, string warning) =>
        Assert.Equal([warning], PageFilter.ParseUri("/" + query, Frozen, PageKeys.Figures).Warnings);

    [Fact]
    public void Page_ThatShowsNoFrozenMonth_WarnsOfOne() =>
        Assert.Equal(["“pack” is not a filter of this page and is left out."], PageFilter.ParseUri("/?pack=7", Frozen, ReferralsSheet.Keys).Warnings);

    private static FilterLists Frozen => London.Lists with { Pack = "7", FirstMonth = new(2025, 10, 1), LastMonth = new(2026, 9, 1) };

    private static void AssertWarns(PageKeys keys, string query, params string[] warnings) =>
        Assert.Equal(warnings, PageFilter.ParseUri("/" + query, London.Lists, keys).Warnings);
}
