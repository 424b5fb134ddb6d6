using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.About;
using FraudDashboard.Web.Requests.Reference;
using Xunit;

namespace FraudDashboard.Tests.Features.About;

public sealed class AboutContentTests : BunitContext
{
    [Fact]
    public void Page_SaysEveryMeasureRuleSettingBreakAndColumn()
    {
        var request = PageRequests.Of();
        var data = new AboutData
        {
            Settings = [new SettingsRow { SettingCode = "open_long_days", Value = "120", Title = "Open long", Description = "Days until long." }],
            Comments =
            [
                new ViewCommentsRow { ViewName = "clocks", ColumnName = null, Meaning = "As at when." },
                new ViewCommentsRow { ViewName = "clocks", ColumnName = "as_at_on", Meaning = "The clock." },
            ],
        };

        var text = Render<AboutContent>(parameters => parameters
            .Add(page => page.Reference, request.Reference).Add(page => page.ViewModel, AboutViewModel.Of(request, data))).Markup;

        Assert.All(
            [
                .. request.Reference.Measures.Select(measure => measure.Title), .. request.Reference.Rules.Select(rule => rule.SatisfiedWords),
                "Report Fraud (Action Fraud until", "Action Fraud became Report Fraud.", "Days until long.", "The clock.", "[p]", "[u]", "16 November 2026",
            ],
            word => Assert.Contains(word, text, StringComparison.Ordinal));
    }
}
