using System.Globalization;
using FraudDashboard.Database;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;
using FraudDashboard.Web.Security;
using Microsoft.AspNetCore.Components;
using Npgsql;

namespace FraudDashboard.Web.Features.Access;

/// <summary>Who may see what by a grant: an administrator grants and withdraws, an auditor reads.</summary>
public sealed partial class AccessPage
{
    private const string GrantFormName = "grant";
    private const string WithdrawFormName = "withdraw";

    private IReadOnlyList<AccessGrantRow>? _grants;
    private IReadOnlyList<BoroughRef> _boroughs = [];
    private GrantRequest _asked = new();
    private string? _problem;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private WriteSessions Write { get; set; } = null!;

    [Inject]
    private ReferenceCache Reference { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private RefusedAccess Refused { get; set; } = null!;

    private DateOnly Today => LondonTime.Today(Time);

    private Reader Reader => Reader.Of(Context.User)!;

    private bool MayWrite => Reader.May(Capability.WriteGrants);

    private string Finding => _grants?.Count(grant => grant.State == "in_force") switch
    {
        null => "Access",
        0 => "No grant is in force",
        var count => $"{Format.Of(count.Value, "grant is", "grants are")} in force",
    };

    protected override async Task OnInitializedAsync()
    {
        _asked = new() { From = Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        try
        {
            _boroughs = (await Reference.GetAsync(Context.RequestAborted)).Boroughs;
            _grants = await ReadGrantsAsync();
        }
        catch (NpgsqlException)
        {
            // The page says so.
        }
    }

    private async Task GrantAsync()
    {
        _asked = GrantRequest.Read(Context.Request.Form);
        _problem = _asked.Problem(Reader, _boroughs, Today);
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

    private async Task WithdrawAsync()
    {
        var asked = WithdrawRequest.Read(Context.Request.Form["grant"], Context.Request.Form["reason"]);
        _problem = asked.Problem(_grants ?? []);
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
            _grants = await ReadGrantsAsync();
        }

        if (_problem is null)
        {
            Navigation.NavigateTo(Urls.AccessPath);
        }
    }

    private Task<IReadOnlyList<AccessGrantRow>> ReadGrantsAsync() =>
        Write.RunAsync(Reader.Scope, AccessGrants.ReadAsync, Context.RequestAborted);

    private string AreaName(string code) => _boroughs.FirstOrDefault(borough => borough.Code == code)?.Name ?? code;
}
