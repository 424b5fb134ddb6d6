namespace FraudDashboard.Tests.Support.Spreadsheets;

/// <summary>A rule of how a workbook is made.</summary>
/// <param name="Name">What it asks.</param>
/// <param name="Source">Who asks it.</param>
/// <param name="Breaches">A sentence for each place that breaks it.</param>
internal sealed record SpreadsheetRule(string Name, string Source, Func<SpreadsheetFile, IEnumerable<string>> Breaches)
{
    /// <summary>The Government Analysis Function's "Making spreadsheets accessible: a brief checklist of the basics".</summary>
    public const string Checklist = "Making spreadsheets accessible";

    /// <summary>The Government Analysis Function's "Using symbols and shorthand in tables".</summary>
    public const string Symbols = "Using symbols and shorthand in tables";

    /// <summary>The product's specification of files: spec/4-screens-and-files.md, and issue 18.</summary>
    public const string Files = "Specification of files";

    /// <summary>What a workbook breaks of some rules, each with the rule that it breaks.</summary>
    public static IReadOnlyList<string> BreachesOf(IEnumerable<SpreadsheetRule> rules, byte[] file)
    {
        var workbook = new SpreadsheetFile(file);
        return [.. rules.SelectMany(rule => rule.Breaches(workbook).Select(breach => $"{rule.Name} ({rule.Source}). {breach}"))];
    }
}
