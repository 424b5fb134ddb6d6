using System.Globalization;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Changes;

/// <summary>What the card "why it changed" says: the finding, the parts with the largest first, and what may mislead.</summary>
public sealed record WhyItChangedViewModel
{
    // Parts that stand in the table before the others are folded away.
    private const int Shown = 10;

    public required MeasuredSubject Subject { get; init; }

    public required ChangeQuestion Question { get; init; }

    /// <summary>The title of the card, as a sentence; empty where there is no answer.</summary>
    public string Finding { get; init; } = "";

    /// <summary>Why there is no answer, as a sentence; null where there is one.</summary>
    public required string? Refusal { get; init; }

    /// <summary>Whether another way to ask may have an answer: months of recording that never settle have none.</summary>
    public bool IsAskable => Refusal is null || Subject.IsSettling;

    /// <summary>From which rate to which, with counts and months; null where there is no answer.</summary>
    public string? Difference { get; init; }

    /// <summary>Every part, the largest first, the pooled small ones last.</summary>
    public IReadOnlyList<WhyItChangedRow> Rows { get; init; } = [];

    /// <summary>The parts that the table shows at once.</summary>
    public IReadOnlyList<WhyItChangedRow> Largest => Rows.Count <= Shown + 2 ? Rows : [.. Rows.Take(Shown), .. Rows.Skip(Shown).Where(row => row.IsPool)];

    /// <summary>The parts that are folded away.</summary>
    public IReadOnlyList<WhyItChangedRow> Others => [.. Rows.Except(Largest)];

    /// <summary>What else lies between the periods, a sentence each.</summary>
    public IReadOnlyList<string> Statements { get; init; } = [];

    /// <summary>How many parts have their rate effects pooled.</summary>
    public int SmallCount { get; init; }

    /// <summary>Parts are shares of the reports: they have no effects.</summary>
    public bool IsShares { get; init; }

    /// <summary>What changes can be divided by here, and the one that is.</summary>
    public required IReadOnlyList<FilterOption> Dimensions { get; init; }

    /// <summary>The periods to compare with, by their word in the address, and the one that is.</summary>
    public required IReadOnlyList<FilterOption> Periods { get; init; }

    /// <summary>"Borough": the heading of the parts.</summary>
    public string PartTitle => FilterWords.Label(FilterWords.Dimensions, Question.By);

    /// <summary>The size of the largest total, which the bars are drawn to.</summary>
    public double Reach => Rows.Count == 0 ? 0 : Rows.Max(row => Math.Abs(row.Total));

    /// <summary>"+3.10" or "−0.04": the table writes points finer than sentences, as many small ones add up.</summary>
    public static string Points(double points) =>
        Math.Round(points, 2, MidpointRounding.AwayFromZero).ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);

    /// <summary>The period before as a choice: "Against October 2025".</summary>
    public static string LabelOf(MonthRange from) => $"Against {from.Label}";

    public static WhyItChangedViewModel Of(PageRequest request, MeasuredSubject subject, ChangeParts parts)
    {
        var empty = new WhyItChangedViewModel
        {
            Subject = subject,
            Question = parts.Question,
            Refusal = parts.Refusal,
            Dimensions = [.. ChangeQuestion.Available(request, subject)
                .Select(dimension => new FilterOption(dimension, FilterWords.Label(FilterWords.Dimensions, dimension)))],
            Periods = [.. FilterWords.Against.Select(choice => (choice.Value, ChangeQuestion.Of(request with { Filter = request.Filter with { Against = choice.Value } }, subject).From))
                .DistinctBy(choice => choice.From).Select(choice => new FilterOption(choice.Value, LabelOf(choice.From)))],
        };
        if (parts.Refusal is not null)
        {
            return empty;
        }

        var model = parts.IsShares ? OfShares(empty, request, subject, parts) : OfRates(empty, request, subject, parts);
        var isFew = parts.From.IsLowReliability || parts.To.IsLowReliability;
        return model with
        {
            Finding = isFew ? $"Too few to say why: {parts.From.OutOf()}, then {parts.To.OutOf()}" : model.Finding,
            Difference = DifferenceOf(parts),
            Statements = ChangeStatements.Of(request, subject, parts),
        };
    }

    private static WhyItChangedViewModel OfRates(WhyItChangedViewModel empty, PageRequest request, MeasuredSubject subject, ChangeParts parts)
    {
        var change = Kitagawa.Of(parts.Parts)!;
        var links = new ChangeLinks(request, subject, parts.Question);
        var rows = change.Parts
            .Select(part => RowOf(request, parts.Question, part.Counts, links) with
            {
                RateEffect = part.IsSmall ? null : part.RateEffect * 100,
                MixEffect = part.MixEffect * 100,
                Total = (part.IsSmall ? part.MixEffect : part.Total) * 100,
            })
            .OrderByDescending(row => Math.Abs(row.Total)).ThenBy(row => row.Name, StringComparer.Ordinal).ToList();
        var small = change.Parts.Count(part => part.IsSmall);
        return empty with
        {
            Rows = small == 0 ? rows : [.. rows, PoolOf(parts.Question, change, small)],
            SmallCount = small,
            Finding = ChangePhrases.OfEffects(change, parts.Question.By, rows),
        };
    }

    private static WhyItChangedViewModel OfShares(WhyItChangedViewModel empty, PageRequest request, MeasuredSubject subject, ChangeParts parts)
    {
        var links = new ChangeLinks(request, subject, parts.Question);
        var rows = parts.Parts.Where(part => part.From.Numerator + part.To.Numerator > 0)
            .Select(part => RowOf(request, parts.Question, part, links) with { Total = (part.To.Rate!.Value - part.From.Rate!.Value) * 100 })
            .OrderByDescending(row => Math.Abs(row.Total)).ThenBy(row => row.Name, StringComparer.Ordinal).ToList();
        return empty with
        {
            IsShares = true,
            Rows = rows,
            Finding = ChangePhrases.OfShares(parts.To.Rate!.Value - parts.From.Rate!.Value, parts.Question.By == "verdict", rows),
        };
    }

    private static WhyItChangedRow RowOf(PageRequest request, ChangeQuestion question, PartCounts part, ChangeLinks links) => new()
    {
        Part = part.Part,
        Name = NameOf(request, question, part.Part),
        From = part.From,
        To = part.To,
        Total = 0,
        FromHref = part.From.Denominator == 0 ? null : links.Right(part.Part, question.From),
        FromAllHref = part.From.Denominator == 0 ? null : links.All(part.Part, question.From),
        ToHref = part.To.Denominator == 0 ? null : links.Right(part.Part, question.To),
        ToAllHref = part.To.Denominator == 0 ? null : links.All(part.Part, question.To),
    };

    private static WhyItChangedRow PoolOf(ChangeQuestion question, Kitagawa change, int count) => new()
    {
        Part = "small",
        Name = count == 1 ? $"1 small {question.By}" : $"{Format.Count(count)} small {MeasuredSubject.Plural(question.By)} together",
        From = default,
        To = default,
        RateEffect = change.SmallRateEffect * 100,
        Total = change.SmallRateEffect * 100,
        IsPool = true,
    };

    /// <summary>A part as screens and files name it.</summary>
    internal static string NameOf(PageRequest request, ChangeQuestion question, string part) => question.By switch
    {
        "borough" => request.Reference.AreaName(part),
        "offence" => part == FilterWords.None ? FilterWords.NoOffenceLabel : request.Reference.OffenceName(part),
        "team" => part == FilterWords.None ? FilterWords.NoTeamLabel : part,
        "source" => FilterWords.Label(FilterWords.Sources, part),
        "rule" => request.Reference.Rules.FirstOrDefault(rule => rule.RuleCode == part)?.Title ?? part,
        _ => MeasureWords.Part(question.Code, part),
    };

    private static string DifferenceOf(ChangeParts parts)
    {
        var change = Change.Of(parts.To, parts.From, "")!;
        var way = change.Points == 0 ? "Unchanged" : $"{(change.Points > 0 ? "Up" : "Down")} {ChangePhrases.Size(change.Points)} {(Math.Abs(change.Points) == 1 ? "point" : "points")}";
        return $"{way}: from {parts.From.Full()} {parts.Question.From.During} to {parts.To.Full()} {parts.Question.To.During}.";
    }
}
