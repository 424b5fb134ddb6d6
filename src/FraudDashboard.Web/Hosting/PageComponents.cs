using FraudDashboard.Web.Security;
using FraudDashboard.Web.Ui.Shell;
using Microsoft.AspNetCore.SignalR;
using MudBlazor;
using MudBlazor.Services;

namespace FraudDashboard.Web.Hosting;

/// <summary>The razor components: prerendered, then interactive over a circuit.</summary>
internal static class PageComponents
{
    // Prerendered state over 32 KB, SignalR's default, would break the circuit of a large page.
    private const long LargestMessage = 1024 * 1024;

    private const int MostLostCircuits = 50;

    public static void AddPageComponents(this IServiceCollection services)
    {
        services.AddRazorComponents()
            .AddInteractiveServerComponents(options =>
            {
                options.DetailedErrors = false;

                // Each keeps what its page loaded: enough for a lost network, not for a flood.
                options.DisconnectedCircuitMaxRetained = MostLostCircuits;
                options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);

                // What is read again at once is not worth keeping for longer.
                options.PersistedCircuitInMemoryMaxRetained = MostLostCircuits;
            })
            .AddHubOptions(hub =>
            {
                hub.MaximumReceiveMessageSize = LargestMessage;
                hub.AddFilter<CircuitLimit>();
            });
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
            options.SnackbarConfiguration.ShowTransitionDuration = 0;
        });
        services.AddHttpContextAccessor();
        services.AddSingleton<ProtectiveMarking>();
    }

    public static void MapPageComponents(this WebApplication app) =>
        app.MapRazorComponents<App>()
            // frame-ancestors is part of the site's own policy.
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
}
