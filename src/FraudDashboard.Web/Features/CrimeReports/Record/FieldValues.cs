using System.Globalization;
using System.Text.Json;
using FraudDashboard.Database;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>The value of a contract column as a reader sees it.</summary>
internal static class FieldValues
{
    public const string Blank = "blank";

    /// <summary>The fields that a rule reads, in its order, each with its value; null where blank.</summary>
    public static IReadOnlyList<(string Field, string? Value)> Of(CrimeReportRulesRow rule, ReferenceLists reference)
    {
        using var values = JsonDocument.Parse(rule.ReadValues ?? "{}");
        return
        [
            .. rule.Fields.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(field => (field, values.RootElement.TryGetProperty(field, out var value) ? InWords(field, value, reference) : null)),
        ];
    }

    /// <summary>"call_for_service" as "Call for service".</summary>
    public static string Words(string code) =>
        code.Length == 0 ? code : char.ToUpperInvariant(code[0]) + code[1..].Replace('_', ' ');

    /// <summary>"Call for service, offender arrested": how the report came to be recorded.</summary>
    public static string Source(CrimeReportRow report) => report.Source == "nfib_dissemination" ? "NFIB dissemination"
        : Words(report.Source) + (report.CallForServiceGround is { } ground ? $", {ground.Replace('_', ' ')}" : "");

    /// <summary>"04 Nov 2026 15:40" in London.</summary>
    public static string Moment(DateTime moment)
    {
        var london = LondonTime.WallOf(moment);
        return $"{Day(moment)} {london.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>The London date of a moment.</summary>
    public static string Day(DateTime moment) => Format.Day(LondonTime.DateOf(moment));

    /// <summary>The same within a sentence.</summary>
    public static string LongDay(DateTime moment) => Format.LongDay(LondonTime.DateOf(moment));

    public static string YesNo(bool? answer) => answer switch { true => "Yes", false => "No", _ => Blank };

    private static string? InWords(string field, JsonElement value, ReferenceLists reference) => value.ValueKind switch
    {
        JsonValueKind.True => "Yes",
        JsonValueKind.False => "No",
        JsonValueKind.Number when field == "loss_amount" => Format.Money(value.GetInt64()),
        JsonValueKind.Number when field == "mo_length" => Format.Of(value.GetInt64(), "character"),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.String when field.EndsWith("_at", StringComparison.Ordinal) => Moment(value.GetDateTimeOffset().UtcDateTime),
        JsonValueKind.String when field == "victim_borough_code" => reference.AreaName(value.GetString()!),
        JsonValueKind.String when field == "offence_code" => reference.OffenceName(value.GetString()),
        JsonValueKind.String when field is "outcome_code" or "victim_postcode_district" => value.GetString(),
        JsonValueKind.String => Words(value.GetString()!),
        _ => null,
    };
}
