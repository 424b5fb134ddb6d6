using FraudDashboard.Database;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Ui.Pages;

/// <summary>The age of the extracts: the one thing on a screen that is told by the wall clock.</summary>
public sealed class DataAges(TimeProvider time)
{
    private static readonly Dictionary<string, string> Nouns = new()
    {
        ["crime_reports"] = "reports",
        ["nfib_submissions"] = "NFIB",
        ["nfib_outcomes"] = "outcomes",
        ["nfib_disseminations"] = "disseminations",
        ["victim_care_referrals"] = "victim care",
        ["training"] = "training",
    };

    private const int MostColumns = 2;

    public DataAge Of(PageRequest request)
    {
        var isDemo = request.Reference.IsDemo;
        return new DataAge
        {
            AsAt = request.Frame.Clock?.AsAtOn,
            IsDemo = isDemo,
            Extracts = [.. request.Frame.ExtractAges.Where(kind => kind.AsAtOn is not null).Select(AgeOf)],
            Notices = [.. Notices(request.Frame, isDemo)],
        };
    }

    /// <summary>How old one kind of extract is today.</summary>
    public ExtractAge AgeOf(ExtractAgesRow kind)
    {
        var today = LondonTime.Today(time);
        return new(Nouns[kind.Kind], kind.AsAtOn is { } asAt ? Math.Max(0, today.DayNumber - asAt.DayNumber) : null);
    }

    private static IEnumerable<string> Notices(PageFrame frame, bool isDemo)
    {
        var missing = frame.ExtractAges.Where(kind => kind.AsAtOn is null).Select(kind => Nouns[kind.Kind]).ToList();
        if (missing.Count > 0 && !isDemo)
        {
            yield return $"Never loaded: {string.Join(", ", missing)}. Figures that need them are empty.";
        }

        foreach (var held in frame.ExtractAges.Where(kind => kind.HeldLoadCount > 0))
        {
            yield return held.HeldLoadCount == 1
                ? $"A load of {Nouns[held.Kind]} is held until an analyst releases or discards it: the figures are without it."
                : $"{held.HeldLoadCount} loads of {Nouns[held.Kind]} are held until an analyst releases or discards them: the figures are without them.";
        }

        foreach (var refused in frame.ExtractAges.Where(kind => kind.HasRefusedLoad))
        {
            yield return $"The last extract of {Nouns[refused.Kind]} was refused: the figures are without it.";
        }

        foreach (var broken in frame.ExtractAges.Where(kind => kind.HasBrokenLoad))
        {
            yield return $"The last load of {Nouns[broken.Kind]} was broken off: the figures are without it.";
        }

        foreach (var rejected in frame.ExtractAges.Where(kind => kind.HasRejectedLoad))
        {
            yield return $"Most rows of the last extract of {Nouns[rejected.Kind]} were rejected: the figures are without them.";
        }

        foreach (var differing in frame.ExtractAges.Where(kind => kind.DifferingColumns.Length > 0))
        {
            yield return $"The last extract of {Nouns[differing.Kind]} is other than usual, which may be the export and not the recording: {Sentences(differing.DifferingColumns)}";
        }

        if (frame.Clock?.FreezeProblem is { } problem)
        {
            yield return problem;
        }

        if (frame.ExtractAges.Any(kind => kind.IsAfterUnknownFile))
        {
            yield return "A file was refused before its kind was known: the figures are without it.";
        }
    }

    // All of them stand on the page of the load.
    private static string Sentences(string[] differing) => differing.Length <= MostColumns
        ? string.Join(" ", differing)
        : $"{string.Join(" ", differing.Take(MostColumns))} So {(differing.Length - MostColumns == 1 ? "is one column" : $"are {differing.Length - MostColumns} columns")} more.";
}
