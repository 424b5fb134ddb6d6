using System.Globalization;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Profiles.Proposals;

/// <summary>Finds the column that holds the time of day beside one that holds the date.</summary>
internal static class TimeColumns
{
    private const double NearlyAll = 0.9;

    private static readonly string[] Forms = ["H:mm", "H:mm:ss", "h:mm tt", "h:mm:ss tt", "HHmm"];

    /// <summary>Joins to each date that is read without a time the column of the file that is called like it and holds times.</summary>
    public static void AddTo(Dictionary<string, ColumnMapping> mappings, ExtractContract contract, SampledFile sheet)
    {
        var used = mappings.Values.SelectMany(mapping => mapping.From).ToHashSet();
        foreach (var column in contract.Columns.Where(column => column.Format.Type == ColumnType.Timestamp))
        {
            if (mappings.GetValueOrDefault(column.Name) is { From: [var date], IsKey: false }
                && HasNoTime(sheet.Columns[sheet.IndexOf(date)])
                && sheet.Names.FirstOrDefault(name => !used.Contains(name) && IsTimeOf(date, name) && HasTimes(sheet.Columns[sheet.IndexOf(name)])) is { } time)
            {
                mappings[column.Name] = Mapping(contract, sheet, column.Name, date, time);
            }
        }
    }

    /// <summary>A column read from the two.</summary>
    public static ColumnMapping Mapping(ExtractContract contract, SampledFile sheet, string column, string date, string time)
    {
        const string Between = " ";
        var joined = sheet.ValuesOf([date, time], Between) ?? [];
        // A row without the time has the date alone, in this file or the next.
        var alone = sheet.ValuesOf([date], Between)?.FirstOrDefault(text => !FieldText.Trim(text).IsEmpty);
        IReadOnlyList<string> sample = alone is null ? joined : [.. joined, alone];
        return new ColumnGuess(contract.Columns.Single(known => known.Name == column), [date, time], sample, sheet.IsMonthFirst).Mapping();
    }

    /// <summary>"Time Reported" is the time of "Date Reported", and "Time" of "Date".</summary>
    private static bool IsTimeOf(string date, string time)
    {
        List<string> ofDate = NameWords.Of(date), ofTime = NameWords.Of(time);
        return ofTime.Contains("time") && !ofTime.Contains("date") && ofDate.Where(word => word != "date").ToHashSet().SetEquals(ofTime.Where(word => word != "time"));
    }

    /// <summary>Whether no value of a column has a time of day.</summary>
    public static bool HasNoTime(IReadOnlyList<string> values) => values.All(text => !text.Contains(':', StringComparison.Ordinal));

    private static bool HasTimes(IReadOnlyList<string> values)
    {
        var filled = values.Where(text => !FieldText.Trim(text).IsEmpty).ToList();
        return filled.Count > 0 && filled.Count(IsTime) >= filled.Count * NearlyAll;
    }

    private static bool IsTime(string text) => TimeOnly.TryParseExact(FieldText.Trim(text), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
