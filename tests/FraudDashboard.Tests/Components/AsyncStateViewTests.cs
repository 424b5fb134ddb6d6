using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Ui;
using Xunit;

namespace FraudDashboard.Tests.Components;

public sealed class AsyncStateViewTests : ComponentTest
{
    [Fact]
    public void State_NothingReadYet_IsLoading() => Assert.Equal("Reading the figures…", Text(State(AsyncState.Loading<string>())));

    [Fact]
    public void State_Failed_GivesTheReferenceAndAWayOn()
    {
        var cut = State(AsyncState.Failed<string>("7f3a01bc"));

        Assert.Contains("7f3a01bc", Text(cut), StringComparison.Ordinal);
        Assert.Equal(["/"], Links(cut));
    }

    [Fact]
    public void State_Empty_SaysWhatToChange() =>
        Assert.Equal("No reports match Choose a longer period, a wider area or all offences above.", Text(State(AsyncState.Loaded(""))));

    [Fact]
    public void State_Loaded_ShowsWhatWasRead() => Assert.Equal("3,767 reports", Text(State(AsyncState.Loaded("3,767 reports"))));

    private IRenderedComponent<AsyncStateView<string>> State(AsyncState<string> of) => Render<AsyncStateView<string>>(p => p
        .Add(state => state.Of, of)
        .Add(state => state.IsEmpty, text => text.Length == 0)
        .Add(state => state.ChildContent, text => builder => builder.AddContent(0, text)));
}
