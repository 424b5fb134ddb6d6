using System.Globalization;

namespace FraudDashboard.Database.Loading;

/// <summary>A load's report in words, one line for each thing that a person should know.</summary>
public static class LoadReportWords
{
    /// <summary>"Loaded, as load 12: 1,000 rows read, 990 inserted, 0 updated, 0 unchanged, 10 rejected."</summary>
    public static string Result(LoadReport report)
    {
        var result = report.Result.Replace('_', ' ');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{char.ToUpperInvariant(result[0])}{result[1..]}, as load {report.LoadId} of {report.AsAt:yyyy-MM-dd}: {Number(report.Read)} rows read, {Number(report.Inserted)} inserted, {Number(report.Updated)} updated, {Number(report.Unchanged)} unchanged, {Number(report.Rejected)} rejected.");
    }

    /// <summary>Why it was refused or held, how it was read, and what of it was not.</summary>
    public static IEnumerable<string> Notes(LoadReport report)
    {
        if (report.Sentence.Length > 0)
        {
            yield return report.Sentence;
        }

        if (report.ProfileName is { } profile)
        {
            yield return $"read through the mapping profile {profile}, version {report.ProfileVersion}";
        }

        if (report.RejectedByCode.Count > 0)
        {
            yield return $"rejected {string.Join(", ", report.RejectedByCode.Select(code => $"{code.Key} {Number(code.Value)}"))}";
        }

        if (report.UnknownColumns.Count > 0)
        {
            yield return $"columns {(report.ProfileName is null ? "not in the contract" : "that the profile does not read")}, ignored: {string.Join(", ", report.UnknownColumns)}";
        }
    }

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
