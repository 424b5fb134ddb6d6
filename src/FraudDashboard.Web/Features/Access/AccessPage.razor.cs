using System.Globalization;
using FraudDashboard.Database;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using Microsoft.AspNetCore.Components;
using Npgsql;

namespace FraudDashboard.Web.Features.Access;

/// <summary>Who may see what by a grant: an administrator grants and withdraws, an auditor reads.</summary>
public sealed partial class AccessPage
{
    private const string GrantFormName = "grant";
    private const string WithdrawFormName = "withdraw";

    private AccessData? _data;
    private GrantRequest _asked = new();
    private string? _problem;
    private AskedWithdrawal? _withdrawal;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private WriteSessions Write { get; set; } = null!;

    [Inject]
    private ReadAccess Read { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private RefusedAccess Refused { get; set; } = null!;

    private DateOnly Today => LondonTime.Today(Time);

    private Reader Reader => Reader.Of(Context.User)!;

    private AccessViewModel? ViewModel => _data is { } data ? AccessViewModel.Of(data, Reader.May(Capability.WriteGrants)) : null;

    protected override async Task OnInitializedAsync()
    {
        _asked = new() { From = Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        try
        {
            _data = await Read.RunAsync(Reader.Scope, Context.RequestAborted);
        }
        catch (NpgsqlException)
        {
            // The page says so.
        }
    }

    private void SayUnreadable() => _problem = "Nothing was saved: the grants could not be read.";

    private async Task GrantAsync()
    {
        _asked = GrantRequest.Read(Context.Request.Form);
        _problem = _asked.Problem(Reader, _data?.Boroughs ?? [], Today);
        if (_asked.IsToOneself(Reader))
        {
            await Refused.RecordAsync(Reader.Scope, Urls.AccessPath, null, Refusal.ToOneself, Context.RequestAborted);
        }
        else if (_problem is null)
        {
            await GrantAccess.RunAsync(Write, Reader, _asked, Context.RequestAborted);
            Navigation.NavigateTo(Urls.AccessPath);
        }
    }

    /// <summary>The grant as the form saw it; null where another changed it meanwhile, which the withdrawal says.</summary>
    private AccessGrantRow? GrantAsSeen(WithdrawRequest asked) =>
        _data?.Grants.FirstOrDefault(grant => grant.Seen == asked.Seen && grant.MayBeWithdrawn);

    private async Task WithdrawAsync()
    {
        var asked = WithdrawRequest.Read(Context.Request.Form["grant"], Context.Request.Form["reason"]);
        _problem = asked.Problem(_data?.Grants ?? []);
        if (_problem is null && Context.Request.Form["confirmed"] != asked.Seen && GrantAsSeen(asked) is { } grant)
        {
            _withdrawal = new(asked, await CountOpenSessions.RunAsync(Write, Reader, grant.UserId, Context.RequestAborted), grant);
            return;
        }

        try
        {
            if (_problem is null && !await WithdrawAccess.RunAsync(Write, Reader, asked, Context.RequestAborted))
            {
                _problem = "This grant was withdrawn or over before.";
            }
        }
        catch (StaleVersionException stale)
        {
            _problem = stale.Message;
            _data = await Read.RunAsync(Reader.Scope, Context.RequestAborted);
        }

        if (_problem is null)
        {
            Navigation.NavigateTo(Urls.AccessPath);
        }
    }
}
