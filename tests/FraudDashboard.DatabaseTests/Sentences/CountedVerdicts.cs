using System.Globalization;
using System.Text.Json;
using FraudDashboard.DatabaseTests.Catalogue;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.DatabaseTests.Sentences;

/// <summary>Verdicts and field agreement of all London by month, and referrals counted one by one.</summary>
internal sealed class CountedVerdicts
{
    private readonly ILookup<(string Subject, DateOnly Month), (string Result, long Count)> _results;

    private CountedVerdicts(IEnumerable<(string Subject, DateOnly Month, string Result, long Count)> rows) =>
        _results = rows.ToLookup(row => (row.Subject, row.Month), row => (row.Result, row.Count));

    public static async Task<CountedVerdicts> ReadAsync(DemoSite site)
    {
        using var rows = JsonDocument.Parse((await Sql.TextAsync(site.LoaderConnection, """
            select jsonb_agg(jsonb_build_array(subject_code, cohort_month, result_code, report_count))::text
            from (
                select subject_code, cohort_month, result_code, sum(report_count) as report_count
                from report.tallies_by_month
                where slice = 'area' and offence_code = '*' and (subject_code in ('NFIB', 'OUTCOMES') or subject_code like 'FIELD-%')
                group by subject_code, cohort_month, result_code
            ) as counted
            """))!);
        return new([.. rows.RootElement.EnumerateArray().Select(row => (row[0].GetString()!, Day(row[1]), row[2].GetString()!, row[3].GetInt64()))]);
    }

    /// <summary>Referrals without a first contact whose time is over, by month received and priority.</summary>
    public static async Task<IReadOnlyList<(DateOnly Month, string Priority, long Count)>> OverdueAsync(DemoSite site)
    {
        using var rows = JsonDocument.Parse((await Sql.TextAsync(site.LoaderConnection, """
            select jsonb_agg(jsonb_build_array(received_month, priority, referrals))::text
            from (
                select date_trunc('month', received_at at time zone 'Europe/London')::date as received_month, priority, count(*) as referrals
                from prep.referrals_assessed
                where contact_state = 'no_contact'
                group by 1, 2
            ) as counted
            """))!);
        return [.. rows.RootElement.EnumerateArray().Select(row => (Day(row[0]), row[1].GetString()!, row[2].GetInt64()))];
    }

    /// <summary>The sentence on the fields that agree least often in a month.</summary>
    public string WorstFields(DateOnly month)
    {
        var rates = FilterWords.Fields.Select(field => (field.Label, Counts: _results[("FIELD-" + field.Value, month)].Where(result => result.Result != "not_recorded").ToList()))
            .Where(field => field.Counts.Sum(result => result.Count) > 0)
            .Select(field => (Name: field.Label.ToLowerInvariant(), Rate: (double)field.Counts.Where(result => result.Result == "agree").Sum(result => result.Count) / field.Counts.Sum(result => result.Count)))
            .ToList();
        var lowest = rates.Where(field => Format.Percent(field.Rate) == Format.Percent(rates.Min(one => one.Rate))).Select(field => field.Name).ToList();
        return rates.Count == 0 ? "No field could be compared"
            : rates.All(field => field.Rate == 1) ? "Every field agrees"
            : Capital($"{MeasureWords.Listed(lowest)} {(lowest.Count == 1 ? "is the field that agrees" : "are the fields that agree")} least often");
    }

    /// <summary>The sentence on the most common faults of a month; null where none has one.</summary>
    public string? WorstFaults(string subject, DateOnly month)
    {
        var faults = _results[(subject, month)].Where(result => result.Result != VerdictMeasure.Accurate && result.Count > 0).ToList();
        var order = VerdictMeasure.Outcomes.Verdicts.ToList();
        var most = faults.Where(fault => fault.Count == faults.Max(one => one.Count)).OrderBy(fault => order.IndexOf(fault.Result))
            .Select(fault => VerdictMeasure.Title(fault.Result).ToLowerInvariant()).ToList();
        return most.Count == 0 ? null : $"The most common fault{(most.Count == 1 ? "" : "s")}: {MeasureWords.Listed(most)}";
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static DateOnly Day(JsonElement text) => DateOnly.Parse(text.GetString()!, CultureInfo.InvariantCulture);
}
