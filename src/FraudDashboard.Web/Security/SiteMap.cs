using FraudDashboard.Web.Requests;
using Microsoft.AspNetCore.WebUtilities;

namespace FraudDashboard.Web.Security;

/// <summary>One entry of the navigation, under the heading of its group.</summary>
public sealed record Screen(string Title, string Path, string Group)
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
        var carriedOver = CarriedOverKeys.Append(PageKeys.Pack).Where(key => (key != PageKeys.Pack || IsFrozenToo) && query.TryGetValue(key, out var value) && value.ToString().Length > 0)
            .Select(key => $"{key}={Uri.EscapeDataString(query[key][0]!)}");
        return string.Join('?', new[] { Path, string.Join('&', carriedOver) }.Where(part => part.Length > 0));
    }

    /// <summary>False for the screens that are not about a period or an area.</summary>
    public bool IsFiltered { get; init; } = true;

    /// <summary>Whether it shows a frozen month too.</summary>
    public bool IsFrozenToo { get; init; } = true;

    /// <summary>What its page needs.</summary>
    public Capability Requires => PageRequirements.Of(Path);
}

/// <summary>The screens in the order of the navigation.</summary>
public static class SiteMap
{
    private const string Figures = "Figures";
    private const string Work = "Work";
    private const string PacksAndImports = "Packs and imports";
    private const string ReferenceAndAdministration = "Reference and administration";

    public static readonly IReadOnlyList<Screen> Screens =
    [
        new("Overview", Urls.OverviewPath, Figures),
        new("Measures", Urls.MeasuresPath, Figures),
        new("Boroughs", Urls.BoroughsPath, Figures),
        new("Reports", Urls.CrimeReportsPath, Work),
        new("Rules", Urls.RulesPath, Figures),
        new("NFIB", Urls.NfibPath, Figures),
        new("Outcomes", Urls.OutcomesPath, Figures),
        new("Victim care", Urls.VictimCarePath, Work) { IsFrozenToo = false },
        new("Packs", Urls.PacksPath, PacksAndImports) { IsFiltered = false },
        new("Imports", Urls.ImportsPath, PacksAndImports) { IsFiltered = false },
        new("Access", Urls.AccessPath, ReferenceAndAdministration) { IsFiltered = false },
        new("Audit", Urls.AuditPath, ReferenceAndAdministration) { IsFiltered = false },
        new("About", Urls.AboutPath, ReferenceAndAdministration) { IsFiltered = false },
    ];

    // Pages beneath a screen, by the end of their path; any other is one record of the screen.
    private static readonly (string Path, string Title)[] Beneath =
    [
        (Urls.FindReportPath, "Find a report"),
        (Urls.SubmissionsPath, "Submissions"),
        (Urls.MappingPath, "Map a file"),
        (Urls.NamesPath, "Names"),
        (Urls.NotePath, "A note"),
        (Urls.BriefCommentPath, "A comment"),
        (Urls.CrimeReportsPath, "One report"),
        (Urls.BoroughsPath, "One borough"),
        (Urls.MeasuresPath, "One measure"),
        (Urls.RulesPath, "One rule"),
        (Urls.PacksPath, "One frozen month"),
        (Urls.ImportsPath, "One load"),
    ];

    /// <summary>The screen that a page lies beneath, and what the page is; null for a screen itself.</summary>
    public static (Screen Screen, string Title)? PlaceOf(string path) =>
        Screens.FirstOrDefault(screen => screen.Path != path && screen.Holds(path)) is not { } screen ? null
        : screen.Path == Urls.PacksPath && path.EndsWith(Urls.BriefEnd, StringComparison.Ordinal) ? (screen, "A brief")
        : Beneath.FirstOrDefault(page => path == page.Path || path.StartsWith(page.Path + "/", StringComparison.Ordinal)) is { Title: { } title }
            ? (screen, title)
            : null;

    /// <summary>The screens that are open to a reader; none to nobody.</summary>
    public static IEnumerable<Screen> For(Reader? reader) => Screens.Where(screen => reader?.May(screen.Requires) == true);
}
