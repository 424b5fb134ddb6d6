using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Filters;
using Xunit;

namespace FraudDashboard.Tests.Filters;

public sealed class FilterBarTests : ComponentTest
{
    [Fact]
    public void Bar_IsAPlainForm_ThatAsksForThePageAgain()
    {
        var form = Bar(new PageFilter()).Find("form");

        Assert.Equal(("get", "/reports"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal(["period", "area", "offence"], form.QuerySelectorAll("select").Select(select => select.GetAttribute("name")));
        Assert.Equal("Apply", Text(form.QuerySelector("button")!));
    }

    [Theory]
    [InlineData("?month=2026-10&borough=E09000007&offence=NFIB3A", "2026-10", "E09000007", "NFIB3A")]
    [InlineData("?quarter=2026-Q3&bcu=Central%20North", "2026-Q3", "Central North", "")]
    [InlineData("?period=last12&borough=none", "last12", "none", "")]
    [InlineData("", "", "", "")]
    public void Bar_Selects_ShowWhatTheAddressAsksFor(string query, string period, string area, string offence)
    {
        var selects = Bar(PageFilter.ParseUri(query, London.Lists).Filter).FindAll("select");

        Assert.Equal([period, area, offence], selects.Select(select => select.GetAttribute("value")));
        Assert.All(selects, select => Assert.Contains(select.GetAttribute("value"), select.QuerySelectorAll("option").Select(option => option.GetAttribute("value"))));
    }

    [Fact]
    public void Bar_OtherState_GoesAlongButNeverAPlaceInTheList()
    {
        var filter = PageFilter.ParseUri("?month=2026-10&rule=SUSPECT-STATUS&team=Fraud%20desk&tab=gaps&sort=loss&after=abc", London.Lists).Filter;

        var kept = Bar(filter, ownKeys: ["team"]).FindAll("input[type=hidden]")
            .Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}");

        Assert.Equal(["rule=SUSPECT-STATUS", "tab=gaps", "sort=loss"], kept);
    }

    [Fact]
    public void Bar_Periods_AreThoseOfTenYearsAndTheOneAskedFor()
    {
        var lists = London.Lists with { FirstMonth = new DateOnly(1900, 1, 1) };
        var filter = PageFilter.ParseUri("?month=1961-03", lists).Filter;

        var months = Bar(filter, lists: lists).FindAll("select[name=period] optgroup[label=Month] option").Select(option => option.GetAttribute("value")).ToList();

        Assert.Equal(121, months.Count);
        Assert.Equal("1961-03", months[^1]);
    }

    [Fact]
    public void Bar_Areas_AreGroupedByCommandUnit()
    {
        var group = Bar(new PageFilter()).Find("optgroup[label='Central North']");

        Assert.Equal(["All Central North", "Camden", "Islington"], group.QuerySelectorAll("option").Select(Text));
        Assert.Equal(["bcu", "borough", "borough"], group.QuerySelectorAll("option").Select(option => option.GetAttribute("data-key")));
    }

    [Fact]
    public void Bar_Warnings_AreShown()
    {
        var cut = Bar(new PageFilter(), warnings: ["“x” is not a status: it is left out."]);

        Assert.Equal("“x” is not a status: it is left out.", Text(cut.Find("[role=status]")));
    }

    [Fact]
    public void DataAsAt_Ages_AreSaidInWordsAsWellAsColour()
    {
        var age = new DataAge
        {
            AsAt = new DateOnly(2026, 11, 16),
            Extracts = [new("reports", 1), new("NFIB", 2), new("outcomes", 3), new("victim care", 8), new("training", null)],
        };

        var cut = Render<DataAsAt>(p => p.Add(line => line.Age, age));

        Assert.Equal(
            "Data as at 16 November 2026 · reports 1 day · NFIB 2 days · outcomes 3 days old · victim care 8 days, out of date · training never loaded",
            Text(cut));
        Assert.Single(cut.FindAll(".age-amber"));
        Assert.Equal(2, cut.FindAll(".age-red").Count);
    }

    [Fact]
    public void DataAsAt_DemoData_DoesNotAge()
    {
        var age = new DataAge { AsAt = new DateOnly(2026, 11, 2), IsDemo = true, Extracts = [new("reports", 23)] };

        Assert.Equal("Data as at 2 November 2026 · demonstration data", Text(Render<DataAsAt>(p => p.Add(line => line.Age, age))));
    }

    [Fact]
    public void DataAsAt_NothingLoaded_SaysSo() =>
        Assert.Equal("No reports have been loaded yet", Text(Render<DataAsAt>(p => p.Add(line => line.Age, new DataAge { AsAt = null }))));

    [Fact]
    public void WhatThePathNames_IsInNoAddressOfTheFilters()
    {
        var cut = Render<FilterBar>(p => p.Add(bar => bar.Path, "/measures/nfib").Add(bar => bar.Filter, new() { Measure = "nfib", By = "team" })
            .Add(bar => bar.Lists, London.Lists).Add(bar => bar.PathKey, "measure"));

        Assert.Contains("name=\"by\"", cut.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("measure=nfib", cut.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"measure\"", cut.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<FilterBar> Bar(PageFilter filter, string[]? ownKeys = null, string[]? warnings = null, FilterLists? lists = null) =>
        Render<FilterBar>(p => p
            .Add(bar => bar.Path, "/reports")
            .Add(bar => bar.Filter, filter)
            .Add(bar => bar.Lists, lists ?? London.Lists)
            .Add(bar => bar.PageDefaultPeriod, "Latest settled month")
            .Add(bar => bar.OwnKeys, ownKeys ?? [])
            .Add(bar => bar.Warnings, warnings ?? []));
}
