using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>One part of what a list is narrowed to, and the list without it.</summary>
public sealed record FilterChip(string Words, string WithoutHref);

/// <summary>What a list behind a figure is narrowed to.</summary>
public static class FilterChips
{
    public static IReadOnlyList<FilterChip> Of(PageRequest request)
    {
        var filter = request.Filter with { After = null, Sort = null };
        var chips = new List<FilterChip>();
        if (filter.Measure is { } measure)
        {
            Add(Label(FilterWords.Measures, measure), filter with { Measure = null, Part = null, Agreement = null });
        }

        if (filter.Field is { } field)
        {
            Add($"Field: {Label(FilterWords.Fields, field)}", filter with { Field = null, Agreement = null, Part = null });
        }

        if (filter.Rule is { } rule)
        {
            Add($"Rule: {request.Reference.Rules.Single(row => row.RuleCode == rule).Title}", filter with { Rule = null, Part = null, Why = null });
        }

        if (filter.Part is { } part)
        {
            Add(MeasureWords.Part(filter.Measure, part), filter with { Part = null });
        }

        if (filter.Why is { } why)
        {
            Add($"Reason: {Label(FilterWords.Whys, why)}", filter with { Why = null });
        }

        if (filter.Agreement is { } agreement)
        {
            Add(Label(FilterWords.Agreements, agreement), filter with { Agreement = null });
        }

        if (filter.Source is { } source)
        {
            Add($"Source: {Label(FilterWords.Sources, source)}", filter with { Source = null });
        }

        return chips;

        void Add(string words, PageFilter without) => chips.Add(new(words, Urls.CrimeReports(without)));
    }

    private static string Label(IEnumerable<Choice> choices, string value) =>
        choices.FirstOrDefault(choice => choice.Value == value)?.Label ?? value;
}
