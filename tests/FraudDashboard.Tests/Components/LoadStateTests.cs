using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Shared.Components;
using Xunit;

namespace FraudDashboard.Tests.Components;

public sealed class LoadStateTests : ComponentTest
{
    [Fact]
    public void State_NothingReadYet_IsLoading() => Assert.Equal("Reading the figures…", Text(State(null)));

    [Fact]
    public void State_Failed_GivesTheReferenceAndAWayOn()
    {
        var cut = State(null, failure: "7f3a01bc");

        Assert.Contains("7f3a01bc", Text(cut), StringComparison.Ordinal);
        Assert.Equal(["/"], Links(cut));
    }

    [Fact]
    public void State_Empty_SaysWhatToChange() =>
        Assert.Equal("No reports match Choose a longer period, a wider area or all offences above.", Text(State("")));

    [Fact]
    public void State_NoReportsLoaded_LeadsToImports()
    {
        var cut = State(null, hasNoReports: true);

        Assert.StartsWith("No reports have been loaded yet", Text(cut), StringComparison.Ordinal);
        Assert.Equal(["/imports"], Links(cut));
    }

    [Fact]
    public void State_Loaded_ShowsWhatWasRead() => Assert.Equal("3,767 reports", Text(State("3,767 reports")));

    private IRenderedComponent<LoadState<string>> State(string? view, string? failure = null, bool hasNoReports = false) =>
        Render<LoadState<string>>(p => p
            .Add(state => state.View, view)
            .Add(state => state.FailureReference, failure)
            .Add(state => state.HasNoReports, hasNoReports)
            .Add(state => state.IsEmpty, text => text.Length == 0)
            .Add(state => state.ChildContent, text => builder => builder.AddContent(0, text)));
}
