using System.Globalization;
using System.Text.Json.Nodes;

namespace FraudDashboard.DatabaseTests.Figures;

/// <summary>Compares two trees of figures: an absent key is zero or empty, floats agree to 1e-9, money is text and compares as a number.</summary>
internal static class FiguresDifference
{
    private const double Tolerance = 1e-9;

    public static IReadOnlyList<string> Of(JsonNode? expected, JsonNode? actual) => [.. Differences("", expected, actual)];

    private static IEnumerable<string> Differences(string path, JsonNode? expected, JsonNode? actual) => (expected, actual) switch
    {
        (JsonObject or null, JsonObject or null) when expected is JsonObject || actual is JsonObject =>
            Keys(expected, actual).SelectMany(key => Differences($"{path}/{key}", expected?[key], actual?[key])),
        (JsonArray or null, JsonArray or null) when expected is JsonArray || actual is JsonArray =>
            Enumerable.Range(0, Math.Max(Length(expected), Length(actual)))
                .SelectMany(i => Differences($"{path}/{i}", Item(expected, i), Item(actual, i))),
        _ when AreEqual(expected, actual) => [],
        _ => [$"{path}: expected {expected?.ToJsonString() ?? "nothing"}, was {actual?.ToJsonString() ?? "nothing"}"],
    };

    private static IEnumerable<string> Keys(JsonNode? a, JsonNode? b) =>
        new[] { a, b }.OfType<JsonObject>().SelectMany(node => node.Select(pair => pair.Key)).Distinct();

    private static int Length(JsonNode? node) => (node as JsonArray)?.Count ?? 0;

    private static JsonNode? Item(JsonNode? node, int i) => i < Length(node) ? node![i] : null;

    private static bool AreEqual(JsonNode? expected, JsonNode? actual) =>
        Number(expected) is { } e && Number(actual) is { } a
            ? Math.Abs(e - a) <= Tolerance * Math.Max(1, Math.Abs(e))
            : (expected?.ToString() ?? "") == (actual?.ToString() ?? "");

    private static double? Number(JsonNode? node) =>
        node is null ? 0
        : double.TryParse(node.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : null;
}
