using System.Globalization;

namespace FraudDashboard.Web.Requests;

/// <summary>Every address of the site is made here; no crime reference is ever part of one.</summary>
public static class Urls
{
    public const string OverviewPath = "/";
    public const string BoroughsPath = "/boroughs";
    public const string CrimeReportsPath = "/reports";
    public const string FindReportPath = "/reports/find";
    public const string RulesPath = "/rules";
    public const string MeasuresPath = "/measures";
    public const string NfibPath = "/nfib";
    public const string SubmissionsPath = "/nfib/submissions";
    public const string OutcomesPath = "/outcomes";
    public const string VictimCarePath = "/victim-care";
    public const string PacksPath = "/packs";
    public const string PackFilePath = "/packs/file";
    public const string FreezePath = "/packs/freeze";
    public const string BriefFilePath = "/packs/brief";
    public const string BriefCommentPath = "/packs/comment";
    public const string ImportsPath = "/imports";
    public const string DownloadsPath = "/downloads";
    public const string GiveUpDownloadPath = "/downloads/give-up";
    public const string AuditPath = "/audit";
    public const string AboutPath = "/about";
    public const string AccessPath = "/access";
    public const string ThemePath = "/theme";
    public const string SignInPath = "/sign-in";
    public const string StartSignInPath = "/sign-in/start";
    public const string SignInAsPath = "/sign-in/as";
    public const string SignOutPath = "/sign-out";
    public const string NoAccessPath = "/no-access";
    public const string StillHerePath = "/still-here";
    public const string NotFoundPath = "/not-found";
    public const string ErrorPath = "/error";

    public static string Overview(PageFilter? filter = null) => OverviewPath + CarriedOver(filter);

    public static string Boroughs(PageFilter? filter = null) => BoroughsPath + (filter is null ? "" : filter.ToQuery());

    /// <summary>One borough, or "none" for Not allocated: the path names the area, so the query does not.</summary>
    public static string Borough(string code, PageFilter? filter = null) =>
        $"{BoroughsPath}/{Uri.EscapeDataString(code)}{CarriedOver(filter is null ? null : filter with { Area = Area.London })}";

    /// <summary>The list behind a count: the filter says which.</summary>
    public static string CrimeReports(PageFilter? filter = null) => CrimeReportsPath + filter?.ToQuery();

    /// <summary>One report by its internal id, with the list it was opened from.</summary>
    public static string CrimeReport(long id, PageFilter? list = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{CrimeReportsPath}/{id}{list?.ToQuery()}");

    public static string Rules(PageFilter? filter = null) => RulesPath + CarriedOver(filter);

    /// <summary>One rule: the path names it, so the query does not.</summary>
    public static string Rule(string code, PageFilter? filter = null) => $"{RulesPath}/{Uri.EscapeDataString(code)}{CarriedOver(filter)}";

    /// <summary>The measures of one area beside those of another.</summary>
    public static string Measures(PageFilter? filter = null) => MeasuresPath + (filter is null ? "" : (filter.CarriedOver with { With = filter.With }).ToQuery());

    /// <summary>One measure: the path names it, so the query does not.</summary>
    public static string Measure(string code, PageFilter? filter = null) => $"{MeasuresPath}/{Uri.EscapeDataString(code)}{CarriedOver(filter)}";

    /// <summary>Where notes on the trend of a measure or rule are written: deeper than a measure, whose page a circuit would show.</summary>
    public const string NotePath = MeasuresPath + "/notes/edit";

    /// <summary>One note, to be changed or withdrawn, and the page to go back to.</summary>
    public static string Note(long id, string from) =>
        string.Create(CultureInfo.InvariantCulture, $"{NotePath}?note={id}&from={Uri.EscapeDataString(from)}");

    public static string Nfib(PageFilter? filter = null) => NfibPath + CarriedOver(filter);

    /// <summary>The list of submissions to NFIB behind a count: part says which.</summary>
    public static string Submissions(PageFilter filter) => SubmissionsPath + filter.ToQuery();

    public static string Outcomes(PageFilter? filter = null) => OutcomesPath + CarriedOver(filter);

    /// <summary>The referrals behind a count; without a part the worklist.</summary>
    public static string VictimCare(PageFilter? filter = null) => VictimCarePath + filter?.ToQuery();

    public static string Packs() => PacksPath;

    /// <summary>One frozen month, of the area that a filter names.</summary>
    public static string Pack(long id, PageFilter? filter = null) => string.Create(CultureInfo.InvariantCulture, $"{PacksPath}/{id}{AreaOf(filter)}");

    /// <summary>The brief of a frozen month, of the area that a filter names; with true counts where that is asked for.</summary>
    public static string Brief(long id, PageFilter? filter = null, bool isInternal = false)
    {
        var query = AreaOf(filter);
        return $"{Pack(id)}{BriefEnd}{query}{(isInternal ? $"{(query.Length == 0 ? '?' : '&')}copy=internal" : "")}";
    }

    /// <summary>What the path of a brief ends with.</summary>
    public const string BriefEnd = "/brief";

    public static string Imports(PageFilter? filter = null) => ImportsPath + filter?.ToQuery();

    /// <summary>One load: the path names it, so the query does not.</summary>
    public static string Import(long id, PageFilter? filter = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{ImportsPath}/{id}") + (filter is null ? "" : (filter with { Load = null }).ToQuery());

    public const string MappingPath = ImportsPath + "/mapping";

    /// <summary>The page that asks once more, before what is decided about a load is done.</summary>
    public static string ConfirmDecision(long id) => Import(id) + "/confirm";

    public const string NamesPath = ImportsPath + "/names";

    public static string LoadDecision(long id) => Import(id) + "/decision";

    public static string RejectedCsv(long id) => Import(id) + "/rejected";

    public static string Audit(PageFilter? filter = null) => AuditPath + filter?.ToQuery();

    public static string About(string? section = null) => AboutPath + (section is null ? "" : $"#{Uri.EscapeDataString(section)}");

    /// <summary>Where an export is posted: the query string of the page and the purpose go in its body.</summary>
    public static string Export(string reportKey) => $"/export/{Uri.EscapeDataString(reportKey)}";

    /// <summary>The page that waits for a file, and sends it when it is made.</summary>
    public static string Download(string ticket) => $"{DownloadsPath}/{Uri.EscapeDataString(ticket)}";

    public static string DownloadFile(string ticket) => Download(ticket) + "/file";

    /// <summary>The page that signs in and then leads back.</summary>
    public static string SignIn(string? from = null) => SignInPath + From(from);

    /// <summary>Where the identity provider is asked, and then leads back.</summary>
    public static string StartSignIn(string? from = null) => StartSignInPath + From(from);

    /// <summary>A path of this site as it was given, what a header cannot hold escaped; the overview in place of anything that leads elsewhere.</summary>
    public static string Local(string? path) =>
        // "//host" and "/\host" leave the site.
        path is ['/', .. var rest] && !rest.StartsWith('/') && !rest.StartsWith('\\') && !path.Any(char.IsControl)
            ? string.Concat(path.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())))
            : OverviewPath;

    /// <summary>The same page with another query string.</summary>
    public static string Page(string path, PageFilter filter) => path + filter.ToQuery();

    private static string From(string? from) => Local(from) is var local && local == OverviewPath ? "" : $"?from={Uri.EscapeDataString(local)}";

    private static string AreaOf(PageFilter? filter) => CarriedOver(filter is null ? null : new PageFilter { Area = filter.Area });

    private static string CarriedOver(PageFilter? filter) => filter?.CarriedOver.ToQuery() ?? "";
}
