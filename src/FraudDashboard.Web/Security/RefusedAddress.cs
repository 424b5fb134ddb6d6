using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Security;

/// <summary>What the audit keeps of an address that was refused: the words of the site's own routes, boroughs, measures, rules, and no others.</summary>
/// <param name="words">Every word that stands in a route, and every key of a file.</param>
/// <param name="reference">Where the names of boroughs and the codes of measures and rules are.</param>
public sealed class RefusedAddress(IEnumerable<string> words, ReferenceCache reference)
{
    private const string Rest = "…";
    private const int LongestNumber = 9;
    private const int BoroughCodeLength = 9;

    private readonly HashSet<string> _words = words.ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// A path as far as the site knows its parts: own words, boroughs, and internal numbers, which are too short for
    /// a telephone. "/reports/A. Person" is "/reports/…". Of what is kept of a path as much is kept again.
    /// </summary>
    public string Of(string path)
    {
        var kept = path.Split('/', StringSplitOptions.RemoveEmptyEntries).TakeWhile(IsKnown).ToList();
        var whole = "/" + string.Join('/', kept);
        return path.Trim('/').Length == whole.Length - 1 ? whole : whole.TrimEnd('/') + "/" + Rest;
    }

    private bool IsKnown(string part) =>
        _words.Contains(part)
        || part == Area.NoneCode
        || (reference.Latest is { } lists && NamesIn(lists).Contains(part, StringComparer.OrdinalIgnoreCase))
        || (part.Length <= LongestNumber && part.All(char.IsAsciiDigit))
        || (part.Length == BoroughCodeLength && part.StartsWith("E09", StringComparison.Ordinal) && part[3..].All(char.IsAsciiDigit));

    private static IEnumerable<string> NamesIn(ReferenceLists lists) =>
        lists.Boroughs.Select(borough => borough.Name)
            .Concat(lists.Measures.Select(measure => measure.MeasureCode)).Concat(lists.Rules.Select(rule => rule.RuleCode));
}
