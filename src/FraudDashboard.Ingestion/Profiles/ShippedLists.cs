using System.Globalization;
using System.Text.RegularExpressions;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Profiles;

/// <summary>The reference lists that this program carries, for what is read without a database: profiles and previews.</summary>
public static partial class ShippedLists
{
    private const string Force = "Metropolitan Police";

    private static readonly string[] Ranks =
        ["London Borough of ", "LB of ", "LB ", "Borough of ", "Royal Borough of ", "RB of ", "RB ", "City of "];

    private static readonly string[] Endings = [" London Borough", " Borough", " LB", " BOCU", " Borough Council", " Council"];

    // By loose name.
    private static readonly Dictionary<string, string> BoroughCodes = ReadBoroughs();

    /// <summary>The lists as a freshly migrated database has them.</summary>
    public static AllowedCodes All { get; } = Read();

    /// <summary>The name of each borough of the force.</summary>
    public static IReadOnlyDictionary<string, string> BoroughNames { get; } =
        ShippedTable.Read("boroughs").Where(row => row["force"] == Force).ToDictionary(row => row["borough_code"], row => row["name"]);

    /// <summary>The title of each NFIB offence code, as the counting rules write it.</summary>
    public static IReadOnlyDictionary<string, string> OffenceTitles { get; } =
        ShippedTable.Read("nfib_codes").ToDictionary(row => row["offence_code"], row => row["title"]);

    /// <summary>The offence code of each title, by its loose form; of titles that two codes share, none.</summary>
    internal static IReadOnlyDictionary<string, string> OffenceCodesByTitle { get; } =
        OffenceTitles.GroupBy(pair => ColumnName.Loose(pair.Value)).Where(titles => titles.Count() == 1).ToDictionary(titles => titles.Key, titles => titles.Single().Key);

    /// <summary>The title of each outcome code.</summary>
    public static IReadOnlyDictionary<string, string> OutcomeTitles { get; } =
        ShippedTable.Read("outcome_codes").ToDictionary(row => row["outcome_code"], row => row["title"]);

    /// <summary>The outcome code of each title, by its loose form; of titles that two codes share, none.</summary>
    internal static IReadOnlyDictionary<string, string> OutcomeCodesByTitle { get; } =
        OutcomeTitles.GroupBy(pair => ColumnName.Loose(pair.Value)).Where(titles => titles.Count() == 1).ToDictionary(titles => titles.Key, titles => titles.Single().Key);

    /// <summary>The GSS code of a London borough by its name, or that of a census area in it ("Camden 012A"); null for any other text.</summary>
    internal static string? BoroughCodeOf(string text)
    {
        var name = ColumnName.Loose(text);
        return BoroughCodes.GetValueOrDefault(name) ?? BoroughCodes.GetValueOrDefault(AreaNumber().Replace(name, ""));
    }

    // A census area is its district's name, three digits and, for the smaller ones, a letter.
    [GeneratedRegex("[0-9]{3}[a-z]?$")]
    private static partial Regex AreaNumber();

    private static AllowedCodes Read()
    {
        var settings = ShippedTable.Read("settings").ToDictionary(row => row["setting_code"], row => row["value"]);
        return new()
        {
            OffenceCodes = new(ShippedTable.Read("nfib_codes").Select(row => row["offence_code"])),
            OutcomeCodes = new(ShippedTable.Read("outcome_codes").Select(row => row["outcome_code"])),
            PoliceBoroughs = new(ShippedTable.Read("boroughs").Where(row => row["force"] == Force).Select(row => row["borough_code"])),
            NfibRefMinimumDigits = int.Parse(settings["nfib_ref_min_digits"], CultureInfo.InvariantCulture),
            NfibRefMaximumDigits = int.Parse(settings["nfib_ref_max_digits"], CultureInfo.InvariantCulture),
        };
    }

    private static Dictionary<string, string> ReadBoroughs()
    {
        Dictionary<string, string> codes = [];
        foreach (var row in ShippedTable.Read("boroughs"))
        {
            foreach (var name in UsualForms(row["name"]).Append(row["short_name"]))
            {
                codes.TryAdd(ColumnName.Loose(name), row["borough_code"]);
            }
        }

        return codes;
    }

    /// <summary>What lists call a borough: by its name, by its name and rank, and without the river.</summary>
    private static IEnumerable<string> UsualForms(string name)
    {
        string[] spelled = [name, name.Replace("and", "&", StringComparison.Ordinal)];
        var plain = spelled.Concat(spelled.Select(form => form.Replace(" upon Thames", "", StringComparison.Ordinal))).Distinct();
        return plain.SelectMany(form => Ranks.Select(rank => rank + form).Concat(Endings.Select(ending => form + ending)).Prepend(form));
    }
}
