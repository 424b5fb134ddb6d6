using FraudDashboard.Web.Shared.Excel;
using FraudDashboard.Web.Shared.Pages;

namespace FraudDashboard.Web.Shared.Filters;

/// <summary>How old one kind of extract is; null when none was ever loaded.</summary>
public sealed record ExtractAge(string Kind, int? Days)
{
    private const int AmberOver = 2;
    private const int RedOver = 7;

    public bool IsRed => Days is null or > RedOver;

    public bool IsAmber => Days is > AmberOver and <= RedOver;
}

/// <summary>The clock of a page and the age of what it is made from.</summary>
public sealed record DataAge
{
    /// <summary>Null before any reports are loaded: then there is no clock.</summary>
    public required DateOnly? AsAt { get; init; }

    public IReadOnlyList<ExtractAge> Extracts { get; init; } = [];

    /// <summary>Demonstration data never ages.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Sentences for a banner: a kind that is missing, a load that is held.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>The age of each extract: the one figure that goes by the wall clock.</summary>
    public static DataAge Of(PageFrame frame, bool isDemo, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(LondonTime.Of(now)!.Value);
        var missing = frame.ExtractAges.Where(age => age.AsAtOn is null).Select(age => Noun(age.Kind)).ToList();
        var held = frame.ExtractAges.Where(age => age.HasHeldLoad).Select(age => Noun(age.Kind)).ToList();
        return new()
        {
            AsAt = frame.Clock?.AsAtOn,
            IsDemo = isDemo,
            Extracts = [.. frame.ExtractAges.Where(age => age.AsAtOn is not null)
                .Select(age => new ExtractAge(Noun(age.Kind), Math.Max(0, today.DayNumber - age.AsAtOn!.Value.DayNumber)))],
            Notices =
            [
                .. missing.Count == 0 ? [] : new[] { $"Never loaded: {string.Join(", ", missing)}. Figures that need them are empty." },
                .. held.Select(kind => $"A load of {kind} is held until an analyst releases it: the figures are without it."),
            ],
        };
    }

    private static string Noun(string kind) => kind switch
    {
        "crime_reports" => "reports",
        "nfib_submissions" => "NFIB",
        "nfib_outcomes" => "outcomes",
        "nfib_disseminations" => "disseminations",
        "victim_care_referrals" => "victim care",
        _ => kind.Replace('_', ' '),
    };
}
