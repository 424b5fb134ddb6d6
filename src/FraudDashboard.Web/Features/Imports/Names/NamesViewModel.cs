using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>Names of one form that are not declared to be one, or not all of them.</summary>
/// <param name="InForce">The declaration that some of them have; null where there is none.</param>
public sealed record AlikeNames(string NameType, string Form, IReadOnlyList<AlikeName> Names, SameNamesRow? InForce)
{
    /// <summary>"team: Fraud desk, FRAUD-DESK".</summary>
    public string Label => $"{NameType}: {string.Join(", ", Names.Select(name => name.Name))}";

    /// <summary>What is declared, for the form: which names as they were seen, under which one.</summary>
    public string Value(AlikeName chosen) => $"{InForce?.Seen ?? default(SeenVersion).Text}|{NameType}|{chosen.Name}";
}

/// <summary>One name, with the rows that it had when its load told of it, and that load.</summary>
public sealed record AlikeName(string Name, long Rows, long LoadId);

/// <summary>What the page of names shows: names that may be one, and those that are declared so.</summary>
public sealed record NamesViewModel(string Finding, IReadOnlyList<AlikeNames> Alike, IReadOnlyList<SameNamesRow> Declared)
{
    /// <summary>The declarations that can be undone.</summary>
    public IReadOnlyList<Choice> InForce =>
        [.. Declared.Where(same => same.IsInForce).Select(same => new Choice(same.Seen, $"{same.NameType}: {string.Join(", ", same.OtherNames)} as {same.ChosenName}"))];

    public static NamesViewModel Of(NamesData data)
    {
        var alike = data.Likenesses
            .GroupBy(found => (found.NameType, Form: NameForm.Of(found.NewName)))
            .Select(found => AlikeOf(found.Key.NameType, found.Key.Form, [.. found], data.Declared))
            .OfType<AlikeNames>()
            .ToList();
        return new(FindingOf(alike.Count, data.Declared.Count(same => same.IsInForce)), alike, data.Declared);
    }

    private static string FindingOf(int alike, int declared) => (alike, declared) switch
    {
        (0, 0) => "No team or course is written in several ways",
        (0, _) => $"{Format.Of(declared, "name stands", "names stand")} for others, and no other is written in several ways",
        _ => $"{Format.Of(alike, "team or course is", "teams or courses are")} written in several ways",
    };

    /// <summary>Null where all of them are declared to be one.</summary>
    private static AlikeNames? AlikeOf(string type, string form, List<NameLikenessesRow> found, IReadOnlyList<SameNamesRow> declared)
    {
        var inForce = declared.FirstOrDefault(same => same.IsInForce && same.NameType == type && same.Form == form);
        string[] known = inForce is null ? [] : [inForce.ChosenName, .. inForce.OtherNames];
        // The newest load first: what it said of a name's rows stands.
        List<AlikeName> names =
        [
            .. found.SelectMany(row => new[] { new AlikeName(row.KnownName, row.KnownCount, row.LoadId), new AlikeName(row.NewName, row.NewCount, row.LoadId) })
                .DistinctBy(name => name.Name)
                .OrderByDescending(name => name.Name == inForce?.ChosenName).ThenByDescending(name => name.Rows).ThenBy(name => name.Name, StringComparer.Ordinal),
        ];
        return names.Select(name => name.Name).Except(known).Any() ? new(type, form, names, inForce) : null;
    }
}
