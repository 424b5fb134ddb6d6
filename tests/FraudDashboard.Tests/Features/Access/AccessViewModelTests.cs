using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.Access;
using Xunit;

namespace FraudDashboard.Tests.Features.Access;

public sealed class AccessViewModelTests
{
    private static readonly AccessGrantRow Grant = new()
    {
        GrantId = 7,
        UserId = "lead@met",
        RoleCode = "borough_lead",
        ScopeCodes = ["E09000025", "E09999999"],
        FromOn = new(2026, 11, 4),
        UntilOn = null,
        Reason = "covers for a colleague",
        GrantedBy = "admin@met",
        GrantedOn = new(2026, 11, 3),
        WithdrawnOn = null,
        WithdrawnBy = null,
        WithdrawnReason = null,
        RowVersion = 2,
        State = "in_force",
    };

    private static readonly AccessGrantRow Withdrawn = Grant with
    {
        GrantId = 6, State = "withdrawn", UntilOn = new(2026, 12, 1), WithdrawnOn = new(2026, 11, 5), WithdrawnBy = "admin@met", WithdrawnReason = "left",
    };

    [Fact]
    public void Grants_InWords_NameBoroughsAndWhoDidWhat()
    {
        var shown = Of(mayWrite: true);

        Assert.Equal("1 grant is in force", shown.Finding);
        Assert.Equal(
            new("lead@met", "Borough lead", "Newham, E09999999", "In force", "04 Nov 2026", "withdrawn", "03 Nov 2026 by admin@met: covers for a colleague", null),
            shown.Grants[0]);
        Assert.Equal(("Withdrawn", "01 Dec 2026", "05 Nov 2026 by admin@met: left"), (shown.Grants[1].State, shown.Grants[1].Until, shown.Grants[1].Withdrawn));
    }

    [Fact]
    public void Grants_InForce_CanBeWithdrawnByWhoeverMayWrite()
    {
        var choice = Assert.Single(Of(mayWrite: true).Withdrawable);
        Assert.Equal(("7:2", "lead@met, Borough lead, from 4 November 2026"), (choice.Value, choice.Label));
        Assert.Empty(Of(mayWrite: false).Withdrawable);
    }

    private static AccessViewModel Of(bool mayWrite) =>
        AccessViewModel.Of(new([Grant, Withdrawn], Requests.Reference.Boroughs), mayWrite);
}
