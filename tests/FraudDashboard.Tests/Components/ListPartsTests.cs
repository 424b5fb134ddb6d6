using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Ui;
using Xunit;

namespace FraudDashboard.Tests.Components;

public sealed class ListPartsTests : ComponentTest
{
    [Theory]
    [InlineData(1, 50, 80, "Rows 1 to 50 of 80 Next 30 →")]
    [InlineData(51, 50, 1204, "Rows 51 to 100 of 1,204 Next 50 →")]
    [InlineData(1, 0, 0, "No rows")]
    public void Pager_Page_SaysWhereItIs(long first, int shown, long total, string expected) =>
        Assert.Equal(expected, Text(Render<Pager>(p => p
            .Add(pager => pager.First, first)
            .Add(pager => pager.Shown, shown)
            .Add(pager => pager.Total, total)
            .Add(pager => pager.NextHref, "/reports?after=x"))));

    [Fact]
    public void Tabs_Current_IsMarked()
    {
        var cut = Render<TabLinks>(p => p.Add(tabs => tabs.Tabs, [new("Gaps", 80, "/reports", true), new("Due within 3 days", null, "/reports?tab=due-soon", false)]));

        Assert.Equal("Gaps 80", Text(cut.Find("[aria-current=true]")));
        Assert.Equal(["/reports", "/reports?tab=due-soon"], Links(cut));
    }

    [Theory]
    [InlineData(CheckState.Gap, "✕Gap:")]
    [InlineData(CheckState.Satisfied, "✓Satisfied:")]
    [InlineData(CheckState.NotYetDue, "○Not yet due:")]
    [InlineData(CheckState.DoesNotApply, "–Does not apply:")]
    public void Checklist_State_HasAShapeAndAWord(CheckState state, string expected) =>
        Assert.StartsWith(expected, Text(Render<ChecklistItem>(p => p.Add(item => item.Title, "Victim age").Add(item => item.State, state))), StringComparison.Ordinal);

    [Fact]
    public void Attention_Signal_LinksToWhatIsBehindIt()
    {
        var cut = Render<AttentionItem>(p => p
            .Add(item => item.Title, "Outcome returns, all London")
            .Add(item => item.Verdict, Verdict.Concern)
            .Add(item => item.Href, "/outcomes")
            .AddChildContent("Below its usual range since April."));

        Assert.Equal("▼Concern: Outcome returns, all London Below its usual range since April.", Text(cut));
        Assert.Equal(["/outcomes"], Links(cut));
    }
}
