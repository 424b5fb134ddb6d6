using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Subjects;

/// <summary>One borough or team of a measure or rule: its counts, and how they compare with the whole.</summary>
public sealed record SubjectRow
{
    /// <summary>What teams are compared with, by its short name: the page names the area.</summary>
    public const string WholeOfTeams = "the area";

    public required string Name { get; init; }

    /// <summary>The Command Unit of a borough; none for a team.</summary>
    public string Group { get; init; } = "";

    /// <summary>The same page for this row alone; null for a team.</summary>
    public string? Href { get; init; }

    public required Proportion Value { get; init; }

    /// <summary>Against the whole; null when it is not compared.</summary>
    public required Verdict? Verdict { get; init; }

    /// <summary>That in words, for the file too: "Clearly lower", "not compared".</summary>
    public required string Compared { get; init; }

    /// <summary>The list of those that fail; null where no page lists them.</summary>
    public required string? FailingUrl { get; init; }

    /// <summary>The list of all that are counted.</summary>
    public required string? AllUrl { get; init; }

    /// <summary>Those that fail, of all that are counted.</summary>
    public Proportion Failing => new(Value.Denominator - Value.Numerator, Value.Denominator);

    /// <summary>The boroughs of the area asked for by Command Unit, then Not allocated if it has any.</summary>
    public static IReadOnlyList<SubjectRow> OfAreas(PageRequest request, MeasuredSubject subject, IReadOnlyList<AreaRate> areas, Funnel? funnel)
    {
        var found = areas.ToDictionary(area => area.AreaCode, area => area.Value);
        var places = Places(funnel);
        var asked = request.Filter.Area.ScopeCodes(request.Reference.Boroughs).Intersect(request.Reader.ScopeCodes).ToHashSet();
        var list = ListOf(request);
        return
        [
            .. request.Reference.Boroughs.Where(borough => borough.IsMps && asked.Contains(borough.Code))
                .OrderBy(borough => borough.BcuName, StringComparer.Ordinal).ThenBy(borough => borough.Name, StringComparer.Ordinal)
                .Select(borough => Row(borough.Name, borough.BcuName ?? "", Area.Borough(borough.Code), borough.Code)),
            .. asked.Contains(Area.NoneCode) && found.ContainsKey(Area.NoneCode)
                ? [Row("Not allocated", "No borough", Area.NotAllocated, Area.NoneCode)] : Array.Empty<SubjectRow>(),
        ];

        SubjectRow Row(string name, string group, Area area, string code) => Of(
            subject, name, found.GetValueOrDefault(code), places.TryGetValue(code, out var place) ? place : null, request.WholeName(), list with { Area = area }) with
        {
            Group = group,
            Href = subject.PageUrl(request.Filter with { Area = area }),
        };
    }

    /// <summary>The teams by name, then the reports of none, which are compared with no team.</summary>
    public static IReadOnlyList<SubjectRow> OfTeams(PageRequest request, MeasuredSubject subject, IReadOnlyList<TeamRate> teams, Funnel? funnel)
    {
        var places = Places(funnel);
        return
        [
            .. teams.Select(team => Of(
                subject, team.Team ?? FilterWords.NoTeamLabel, team.Value, team.Team is not null && places.TryGetValue(team.Team, out var place) ? place : null,
                WholeOfTeams, request.Dated(subject.MeasureCode), team.Team ?? FilterWords.None)),
        ];
    }

    private static SubjectRow Of(
        MeasuredSubject subject, string name, Proportion value, FunnelPlace? place, string whole, PageFilter list, string? team = null)
    {
        var verdict = place is { } at ? Verdict.Of(at) is var judged && judged == Verdict.InLine ? judged with { Words = $"In line with {whole}" } : judged : null;
        return new()
        {
            Name = name,
            Value = value,
            Verdict = verdict,
            Compared = verdict?.Words ?? (value.Denominator == 0 ? subject.Nothing : "not compared"),
            FailingUrl = subject.Url(list, subject.FailingPart, team),
            AllUrl = subject.Url(list, "denominator", team),
        };
    }

    private static Dictionary<string, FunnelPlace> Places(Funnel? funnel) => (funnel?.Points ?? []).ToDictionary(point => point.Area, point => point.Place);

    private static PageFilter ListOf(PageRequest request) => request.Filter.CarriedOver with { Period = request.Filter.Period.Or(Period.Last12Months) };
}
