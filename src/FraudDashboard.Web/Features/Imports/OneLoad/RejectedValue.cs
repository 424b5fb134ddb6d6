using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using FraudDashboard.Ingestion.Contracts;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>One contract column of a rejected row, as it was kept.</summary>
public sealed record RejectedValue(string Column, string Value)
{
    /// <summary>Nothing of it can be seen: spaces, no-break and zero-width ones too.</summary>
    [JsonIgnore]
    public bool IsBlank => Value.All(c => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format);

    /// <summary>The value with what cannot be seen, or can be taken for another letter in a reference, by its number: "AB[U+202E]12".</summary>
    [JsonIgnore]
    public string Shown => string.Concat(Value.EnumerateRunes().Select(rune =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            ? $"[U+{rune.Value:X4}]"
            : IsReference && !rune.IsAscii ? $"{rune}[U+{rune.Value:X4}]"
            : rune.ToString()));

    private bool IsReference => Column.EndsWith("_ref", StringComparison.Ordinal) || Column.EndsWith("_code", StringComparison.Ordinal);

    /// <summary>Whether a sentence names the column.</summary>
    public bool IsNamedIn(string sentence) => Regex.IsMatch(sentence, $@"\b{Regex.Escape(Column)}\b", RegexOptions.CultureInvariant);

    /// <summary>The values that are not empty, in the order of the contract.</summary>
    public static IReadOnlyList<RejectedValue> Of(string kind, string? rawRow)
    {
        if (rawRow is null || JsonSerializer.Deserialize<Dictionary<string, string?>>(rawRow) is not { } values)
        {
            return [];
        }

        var order = ExtractContracts.Find(kind)?.Columns.Select(column => column.Name).ToList() ?? [];
        return [.. values.Where(value => !string.IsNullOrEmpty(value.Value))
            .OrderBy(value => order.IndexOf(value.Key) is >= 0 and var place ? place : int.MaxValue)
            .Select(value => new RejectedValue(value.Key, value.Value!))];
    }

    /// <summary>"crime_ref 6512877/26; source other", or the whole of a line that has too many or too few fields.</summary>
    public static string Text(string kind, QuarantinedRowsRow row) =>
        row.RawLine ?? string.Join("; ", Of(kind, row.RawRow).Select(value => $"{value.Column} {value.Value}"));
}
