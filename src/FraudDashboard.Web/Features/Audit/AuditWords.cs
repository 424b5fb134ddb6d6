using System.Text.Json;
using FraudDashboard.Web.Requests;
using Microsoft.AspNetCore.WebUtilities;

namespace FraudDashboard.Web.Features.Audit;

/// <summary>What a line of the audit says, in words.</summary>
public static class AuditWords
{
    // In the order of reading; PostgreSQL keeps the parts of a line in an order of its own, and others follow these.
    private static readonly List<(string Key, Func<JsonElement, string> Words)> Known =
    [
        ("result", value => Text(value).Replace('_', ' ')),
        ("how", value => Text(value) is "claim" or "grant" ? $"by {Text(value)}" : Text(value).Replace('_', ' ')),
        ("role", value => Text(value).Replace('_', ' ')),
        ("boroughs", Text),
        ("file", Text),
        ("kind", value => Text(value) is { Length: > 0 } kind ? $"kind {kind.Replace('_', ' ')}" : ""),
        ("query", Filters),
        ("reports", value => $"reports {Text(value)}"),
        ("rows", value => $"{Text(value)} rows expected"),
        ("read", value => $"{Text(value)} read"),
        ("inserted", value => $"{Text(value)} inserted"),
        ("updated", value => $"{Text(value)} updated"),
        ("unchanged", value => $"{Text(value)} unchanged"),
        ("rejected", value => $"{Text(value)} rejected"),
        ("why", value => Text(value).Replace('_', ' ')),
        ("more", value => $"{Text(value)} more"),
    ];

    public static string Action(string code) => FilterWords.Label(FilterWords.AuditActions, code);

    /// <summary>The name, with the id of the identity provider where that is another.</summary>
    public static string Who(AuditEventsRow line) => line.UserId == line.UserName ? line.UserName : $"{line.UserName} ({line.UserId})";

    /// <summary>"loaded, training_2026-11-24.csv, kind training, 1,800 read, …": nothing of the line is left out.</summary>
    public static string Detail(string json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            return json;
        }

        var parts = document.RootElement.EnumerateObject().Where(part => part.Value.ValueKind != JsonValueKind.Null)
            .OrderBy(part => Known.FindIndex(known => known.Key == part.Name) is >= 0 and var place ? place : int.MaxValue);
        return string.Join(", ", parts.Select(Part).Where(words => words.Length > 0));
    }

    private static string Part(JsonProperty part) =>
        Known.Find(known => known.Key == part.Name) is { Words: { } words } ? words(part.Value) : $"{part.Name.Replace('_', ' ')} {Text(part.Value)}";

    private static string Filters(JsonElement query)
    {
        var pairs = QueryHelpers.ParseQuery(query.GetString()).Select(pair => $"{pair.Key} {pair.Value}").ToList();
        return pairs.Count == 0 ? "no filters" : string.Join(", ", pairs);
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number when value.TryGetInt64(out var number) => Format.Count(number),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString() : item.GetRawText())),
        _ => value.GetRawText(),
    };
}
