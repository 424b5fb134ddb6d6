using FraudDashboard.Web.Requests;
using Microsoft.AspNetCore.WebUtilities;

namespace FraudDashboard.Web.Security;

/// <summary>One entry of the navigation.</summary>
public sealed record Screen(string Title, string Path)
{
    private static readonly string[] CarriedOverKeys = ["month", "quarter", "period", "borough", "bcu", "area", "offence"];

    /// <summary>Its own path, or one beneath it.</summary>
    public bool Holds(string path) => Path == Urls.OverviewPath ? path == Path : path == Path || path.StartsWith(Path + "/", StringComparison.Ordinal);

    /// <summary>The screen with the period, area and offence that the reader is looking at.</summary>
    public string Url(string? current)
    {
        if (current is null || !IsFiltered)
        {
            return Path;
        }

        var query = QueryHelpers.ParseQuery(new Uri(current).Query);
        var carriedOver = CarriedOverKeys.Where(key => query.TryGetValue(key, out var value) && value.ToString().Length > 0)
            .Select(key => $"{key}={Uri.EscapeDataString(query[key][0]!)}");
        return string.Join('?', new[] { Path, string.Join('&', carriedOver) }.Where(part => part.Length > 0));
    }

    /// <summary>False for the screens that are not about a period or an area.</summary>
    public bool IsFiltered { get; init; } = true;

    /// <summary>What its page needs.</summary>
    public Capability Requires => PageRequirements.Of(Path);
}

/// <summary>The screens in the order of the navigation.</summary>
public static class SiteMap
{
    public static readonly IReadOnlyList<Screen> Screens =
    [
        new("Overview", Urls.OverviewPath),
        new("Boroughs", Urls.BoroughsPath),
        new("Reports", Urls.CrimeReportsPath),
        new("Rules", Urls.RulesPath),
        new("NFIB", Urls.NfibPath),
        new("Outcomes", Urls.OutcomesPath),
        new("Victim care", Urls.VictimCarePath),
        new("Packs", Urls.PacksPath) { IsFiltered = false },
        new("Imports", Urls.ImportsPath) { IsFiltered = false },
        new("Access", Urls.AccessPath) { IsFiltered = false },
        new("Audit", Urls.AuditPath) { IsFiltered = false },
        new("About", Urls.AboutPath) { IsFiltered = false },
    ];

    /// <summary>The screens that are open to a reader; none to nobody.</summary>
    public static IEnumerable<Screen> For(Reader? reader) => Screens.Where(screen => reader?.May(screen.Requires) == true);
}
