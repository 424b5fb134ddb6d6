using System.Globalization;
using System.Text.RegularExpressions;
using FraudDashboard.Database;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>Works out which kind of extract a file is, and of which day.</summary>
public static partial class FileIdentity
{
    /// <summary>The kind as given, else the longest that the file name begins with, else null.</summary>
    /// <exception cref="ExtractRefusedException">What was given is no kind of extract.</exception>
    public static ExtractContract? KindOf(string? given, string fileName)
    {
        if (given is not null)
        {
            return ExtractContracts.Find(given) ?? throw new ExtractRefusedException(
                $"{FieldText.Cut(given, FieldReading.RawLength)} is no kind of extract: give one of {AllKinds()}.");
        }

        return ExtractContracts.All
            .Where(contract => fileName.StartsWith(contract.Kind, StringComparison.OrdinalIgnoreCase))
            .MaxBy(contract => contract.Kind.Length);
    }

    /// <summary>The only kind whose required columns the header has.</summary>
    /// <exception cref="ExtractRefusedException">None fits, or more than one.</exception>
    public static ExtractContract KindOf(ExtractHeader header)
    {
        var fitting = ExtractContracts.All.Where(header.HasRequiredColumns).ToList();
        return fitting.Count == 1
            ? fitting[0]
            : throw new ExtractRefusedException(
                fitting.Count == 0
                    ? $"Neither the file's name nor its header says which kind of extract it is: name the kind, one of {AllKinds()}, or let the file name begin with it; a mapping profile can be proposed for that kind."
                    : $"The header fits {string.Join(" and ", fitting.Select(contract => contract.Kind))} alike: name the kind, or let the file name begin with it.");
    }

    /// <summary>The as-at date: as given, else the first date in the file name, else today in London.</summary>
    /// <exception cref="ExtractRefusedException">The date is later than tomorrow, or before 1900.</exception>
    public static DateOnly AsAtOf(DateOnly? given, string fileName, TimeProvider clock)
    {
        var today = LondonTime.Today(clock);
        var asAt = given ?? DateIn(fileName) ?? today;
        var fault = asAt > today.AddDays(1) ? "is later than tomorrow" : asAt.Year < WallTime.FirstYear ? $"lies before {WallTime.FirstYear}" : null;
        return fault is null
            ? asAt
            : throw new ExtractRefusedException($"The as-at date {asAt:yyyy-MM-dd} {fault}: give the date up to which the extract was taken.");
    }

    /// <summary>The first date in a file name, as YYYY-MM-DD; an impossible one is passed over, null where there is none.</summary>
    public static DateOnly? DateIn(string fileName)
    {
        foreach (Match match in IsoDate().Matches(fileName))
        {
            if (DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }
        }

        return null;
    }

    private static string AllKinds() => string.Join(", ", ExtractContracts.All.Select(contract => contract.Kind));

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}")]
    private static partial Regex IsoDate();
}
