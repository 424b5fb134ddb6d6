using FraudDashboard.Database;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Exports;

/// <summary>What a filter asks for, in words, for covers and headings.</summary>
public static class FilterSentence
{
    /// <summary>"Camden; NFIB3A; measure nfib; part late".</summary>
    public static string Of(PageRequest request)
    {
        var filter = request.Filter;
        var parts = new[]
        {
            request.Pack is { } pack ? $"{Format.Month(pack.PackMonth)} as frozen on {Format.LongDay(LondonTime.DateOf(pack.FrozenAt))}, version {pack.Version}" : null,
            request.SeesLondon || request.Reader.ScopeCodes.Count == 0 || request.Filter.Area.Kind != AreaKind.London ? request.AreaLabel
                : $"{request.AreaLabel} ({string.Join(", ", request.Reader.ScopeCodes.Select(request.Reference.AreaName))})",
            filter.Offence is { } offence ? $"offence {request.Reference.OffenceName(offence)}" : null,
            filter.Measure is { } measure ? $"measure {FilterWords.Label(FilterWords.Measures, measure)}" : null,
            filter.Part is { } part ? $"part {MeasureWords.Part(filter.Measure, part)}" : null,
            filter.Rule is { } rule ? $"rule {request.Reference.Rules.FirstOrDefault(row => row.RuleCode == rule)?.Title ?? rule}" : null,
            filter.Why is { } why ? $"reason {FilterWords.Label(FilterWords.Whys, why)}" : null,
            filter.Field is { } field ? $"field {FilterWords.Label(FilterWords.Fields, field)}" : null,
            filter.Agreement is { } agreement ? FilterWords.Label(FilterWords.Agreements, agreement) : null,
            filter.Team is { } team ? team == FilterWords.None ? "no team" : $"team {team}" : null,
            filter.Source is { } source ? $"source {FilterWords.Label(FilterWords.Sources, source)}" : null,
            filter.Status is { } status ? $"status {FilterWords.Label(FilterWords.Statuses, status)}" : null,
            filter.Age is { } age ? $"age {FilterWords.Label(FilterWords.Ages, age)}" : null,
            filter.Priority is { } priority ? $"priority {FilterWords.Label(FilterWords.Priorities, priority)}" : null,
            filter.Tab is { } tab ? request.Reference.TabLabel(tab) : null,
            filter.Load is { } load ? $"load {load}" : null,
            filter.Code is { } code ? $"rejected for: {FilterWords.Label(FilterWords.RejectCodes, code)}" : null,
            filter.Audit.Who is { } who ? $"who {who}" : null,
            filter.Audit.Action is { } action ? FilterWords.Label(FilterWords.AuditActions, action) : null,
            filter.Audit.From is { } from ? $"from {Format.LongDay(from)}" : null,
            filter.Audit.To is { } to ? $"to {Format.LongDay(to)}" : null,
            filter.Audit.Subject is { } subject ? $"on {subject}" : null,
            filter.Sort is { } sort ? $"order {FilterWords.Label(FilterWords.ReportSorts.Concat(FilterWords.ReferralSorts), sort)}" : null,
        };
        return string.Join("; ", parts.OfType<string>());
    }
}
