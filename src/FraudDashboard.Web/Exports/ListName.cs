using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Exports;

/// <summary>What the name of a file says beside its kind and date: which list, measure or rule, of which months, area, offence and team.</summary>
public static class ListName
{
    /// <summary>"open-with-gaps", "Camden", "Fraud desk".</summary>
    /// <param name="period">The months of the figures; null of a list, which says those that its address asks for.</param>
    public static IEnumerable<string> Of(ExportDefinition definition, PageRequest request, string? period = null)
    {
        var filter = request.Filter;
        string?[] parts =
        [
            definition.NameOf?.Invoke(request) ?? (definition.IsList ? Words(filter) : null),
            period ?? (filter.Period.Kind == PeriodKind.PageDefault ? null : filter.Period.Value),
            definition.Keys.Uses(PageKeys.Area) ? request.AreaLabel : null,
            filter.Offence,
            filter.Team,
        ];
        return parts.OfType<string>();
    }

    /// <summary>The words of the address that say which list: "nfib-late"; null without any.</summary>
    public static string? Words(PageFilter filter)
    {
        string?[] words =
        [
            filter.Tab, filter.Measure, filter.Field, filter.Rule, filter.Part, filter.Why, filter.Agreement, filter.Status,
            filter.Age, filter.Priority, filter.Load?.ToString(System.Globalization.CultureInfo.InvariantCulture), filter.Code,
        ];
        return string.Join('-', words.OfType<string>()) is { Length: > 0 } name ? name : null;
    }
}
