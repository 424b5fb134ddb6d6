using FraudDashboard.Web.Features.Packs.Disclosure;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>
/// Every count that the files of a pack publish, as tables that add up: by it small ones are left out of all files together.
/// </summary>
internal sealed class PackCounts
{
    /// <summary>What the code of a course's figure begins with.</summary>
    public const string Training = "training-";

    /// <summary>The area of what is in none that a pack names: referrals of another force, say.</summary>
    private const string Other = "other";

    private const string Completion = "completion";

    /// <summary>Verdicts beside accurate, in their order.</summary>
    public static readonly IReadOnlyList<string> NfibVerdicts = ["not_sent", "awaiting", "rejected", "too_few", "too_many", "mismatch", "late"];

    /// <summary>Verdicts beside accurate, in their order.</summary>
    public static readonly IReadOnlyList<string> OutcomeVerdicts = ["not_returned", "awaiting", "rejected", "no_suspect_details", "differs", "late"];

    /// <summary>Agreements beside agree that a rate counts.</summary>
    public static readonly IReadOnlyList<string> Disagreements = ["differ", "missing_at_nfib", "missing_in_force"];

    private readonly DateOnly _month;
    private readonly PackScopes _scopes;
    private readonly ILookup<(string Figure, DateOnly Month), FigureRow> _rows;
    private readonly List<DisclosureTable> _tables = [];

    private PackCounts(DateOnly month, PackScopes scopes, IEnumerable<FigureRow> figures)
    {
        (_month, _scopes) = (month, scopes);
        _rows = figures.Where(row => row.FromMonth == row.ToMonth).ToLookup(row => (row.FigureCode, row.FromMonth));
    }

    /// <summary>The tables of a pack, of its figures and of training on the day.</summary>
    public static IReadOnlyList<DisclosureTable> Of(
        DateOnly month, PackScopes scopes, IReadOnlyList<FigureRow> figures, IReadOnlyList<DayFigureRow> ofDay, ReferenceLists reference)
    {
        var counts = new PackCounts(month, scopes, figures);
        counts.Add(reference, ofDay.Where(row => row.FigureCode == "training").ToList());
        return counts._tables;
    }

    private void Add(ReferenceLists reference, List<DayFigureRow> training)
    {
        var completion = AddRate(Completion, _month, teams: true);
        foreach (var measure in reference.Measures.Select(measure => measure.MeasureCode).Where(code => code != Completion))
        {
            switch (measure)
            {
                case "nfib":
                    AddVerdicts(measure, "NFIB", "accurate", NfibVerdicts);
                    break;
                case "outcomes":
                    AddVerdicts(measure, "OUTCOMES", "accurate", OutcomeVerdicts);
                    break;
                default:
                    AddRate(measure, _month);
                    break;
            }
        }

        foreach (var month in FrozenFigures.Compared(_month))
        {
            reference.Measures.ToList().ForEach(measure => AddRate(measure.MeasureCode, month));
        }

        foreach (var rule in reference.Rules.Where(rule => rule.RuleGroup == Completion && _rows.Contains((rule.RuleCode, _month))))
        {
            AddRule(rule.RuleCode, completion);
        }

        foreach (var field in FilterWords.Fields)
        {
            AddVerdicts(FrozenFigures.Field + field.Value, FrozenFigures.Field + field.Value, "agree", Disagreements);
        }

        foreach (var course in training.GroupBy(row => row.DimensionCode))
        {
            var rows = course.ToDictionary(row => (row.AreaKind, row.AreaCode), row => (row.Numerator ?? 0, row.Denominator ?? 0));
            _tables.Add(RateTable(Training + course.Key, _month, Tree(_ => []), area => rows.GetValueOrDefault((area.Kind, area.Code)), null, null));
        }
    }

    private DisclosureTable AddRate(string figure, DateOnly month, bool teams = false)
    {
        var rows = _rows[(figure, month)].Where(row => row.Dimension.Length == 0).ToDictionary(row => (row.AreaKind, row.AreaCode), row => (row.Numerator, row.Denominator));
        var ofTeams = _rows[(figure, month)].Where(row => teams && row.Dimension == FrozenFigures.ByTeam).ToLookup(row => row.AreaCode);
        var counts = ofTeams.SelectMany(borough => borough).ToDictionary(row => (row.AreaCode, row.DimensionCode), row => (row.Numerator, row.Denominator));
        var table = RateTable(
            figure, month, Tree(borough => [.. ofTeams[borough].Select(row => new AreaNode("team", borough, row.DimensionCode, []))]),
            area => area.Kind == "team" ? counts[(area.Code, area.Team)] : rows.GetValueOrDefault((area.Kind, area.Code)), null, null);
        _tables.Add(table);
        return table;
    }

    /// <summary>Gaps of one rule are reports that are not complete; a rule that applies to every report has their number.</summary>
    private void AddRule(string rule, DisclosureTable completion)
    {
        var rows = _rows[(rule, _month)].Where(row => row.Dimension.Length == 0).ToDictionary(row => (row.AreaKind, row.AreaCode), row => (row.Numerator, row.Denominator));
        var reports = completion.Root.All.Where(area => area.Kind is not ("team" or Other)).ToDictionary(area => (area.Kind, area.Code));
        var tree = Tree(_ => []);
        var isOfAll = tree.All.All(area => rows.GetValueOrDefault((area.Kind, area.Code)).Denominator == completion[reports[(area.Kind, area.Code)], DisclosureTable.Denominator].Value);
        _tables.Add(RateTable(
            rule, _month, tree, area => rows.GetValueOrDefault((area.Kind, area.Code)),
            area => isOfAll && area.Kind != Other ? completion[reports[(area.Kind, area.Code)], DisclosureTable.Denominator] : null,
            area => area.Kind == Other ? null : completion[reports[(area.Kind, area.Code)], DisclosureTable.Rest]));
    }

    /// <summary>A measure's verdicts, or the agreement of a field: the counts of which the denominator is the sum.</summary>
    private void AddVerdicts(string figure, string subject, string inOrder, IReadOnlyList<string> others)
    {
        var rows = _rows[(subject, _month)].Where(row => row.Dimension == FrozenFigures.ByResult)
            .ToDictionary(row => (row.AreaKind, row.AreaCode, row.DimensionCode), row => row.Numerator);
        _tables.Add(TableOf(figure, _month, Tree(_ => []), [DisclosureTable.Numerator, .. others], (area, part) =>
            rows.GetValueOrDefault((area.Kind, area.Code, part == DisclosureTable.Numerator ? inOrder : part)), null, null));
    }

    private static DisclosureTable RateTable(
        string figure, DateOnly month, AreaNode tree, Func<AreaNode, (long Numerator, long Denominator)> of,
        Func<AreaNode, CountCell?>? denominator, Func<AreaNode, CountCell?>? ceilingOfRest) =>
        TableOf(figure, month, tree, [DisclosureTable.Numerator, DisclosureTable.Rest], (area, part) =>
            part == DisclosureTable.Numerator ? of(area).Numerator : of(area).Denominator - of(area).Numerator, denominator, ceilingOfRest);

    private static DisclosureTable TableOf(
        string figure, DateOnly month, AreaNode tree, IReadOnlyList<string> parts, Func<AreaNode, string, long> of,
        Func<AreaNode, CountCell?>? denominator, Func<AreaNode, CountCell?>? ceilingOfRest)
    {
        long Beyond(string part) => of(tree, part) - tree.Parts.Sum(area => of(area, part));
        if (parts.Any(part => Beyond(part) != 0))
        {
            tree = tree with { Parts = [.. tree.Parts, new AreaNode(Other, "", "", [])] };
        }

        long Value(AreaNode area, string part) => area.Kind == Other ? Beyond(part) : of(area, part);
        return new(figure, month, tree, parts, (area, part) => part == DisclosureTable.Denominator
            ? denominator?.Invoke(area) ?? new CountCell(parts.Sum(one => Value(area, one))) { IsUnpublished = area.Kind == Other }
            : new CountCell(Value(area, part))
            {
                IsUnpublished = area.Kind == Other,
                Ceiling = part == DisclosureTable.Rest ? ceilingOfRest?.Invoke(area) : null,
            });
    }

    private AreaNode Tree(Func<string, IReadOnlyList<AreaNode>> teams)
    {
        AreaNode Borough(string code) => new("borough", code, "", teams(code));
        var units = _scopes.Areas.Where(scope => scope.AreaKind == "bcu")
            .Select(unit => new AreaNode("bcu", unit.AreaCode, "", [.. unit.ScopeCodes.Select(Borough)]));
        return new("london", _scopes.London.AreaCode, "", [.. units, new AreaNode("none", Area.NoneCode, "", [])]);
    }
}
