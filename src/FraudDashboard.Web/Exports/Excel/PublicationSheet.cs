namespace FraudDashboard.Web.Exports.Excel;

/// <summary>One sheet of a workbook that leaves the force: a title, sentences, and one table or none.</summary>
/// <param name="Tab">Its name, unlike the others of the workbook.</param>
/// <param name="Title">What, where and when: in A1.</param>
/// <param name="Lines">Below the title, one to a row.</param>
/// <param name="Table">Below the lines; null for a sheet of sentences.</param>
public sealed record PublicationSheet(string Tab, string Title, IReadOnlyList<string> Lines, PublicationTable? Table)
{
    /// <summary>The shorthand that its table uses, in order.</summary>
    public IReadOnlyList<string> Shorthand =>
        [.. (Table?.Rows ?? []).SelectMany(row => row).OfType<string>().Where(PublicationShorthand.Meanings.ContainsKey).Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>One named table.</summary>
/// <param name="Name">Of letters, digits and underscores, unlike the others of the workbook.</param>
/// <param name="Columns">With a unit in each heading of a number.</param>
/// <param name="Rows">A text or a number for each column; none is blank.</param>
public sealed record PublicationTable(string Name, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<IReadOnlyList<object>> Rows)
{
    /// <summary>The sheets that the first column leads to, row by row; null where it leads nowhere.</summary>
    public IReadOnlyList<string>? Links { get; init; }
}

/// <summary>The letters that stand for a number that is not there.</summary>
/// <remarks>Source: Government Analysis Function, "Using symbols and shorthand in tables".</remarks>
public static class PublicationShorthand
{
    /// <summary>A count of 1 to 7, or one with which such a count could be worked out.</summary>
    public const string Confidential = "[c]";

    /// <summary>Fewer than ten are counted.</summary>
    public const string LowReliability = "[u]";

    /// <summary>Not available.</summary>
    public const string NotAvailable = "[x]";

    /// <summary>Nothing is counted, or nothing is compared.</summary>
    public const string NotApplicable = "[z]";

    /// <summary>What each means, as sheets say it.</summary>
    public static readonly IReadOnlyDictionary<string, string> Meanings = new Dictionary<string, string>
    {
        [Confidential] = "[c] left out: a count of 1 to 7, or a figure that would give one away",
        [LowReliability] = "[u] low reliability: a rate of fewer than 10",
        [NotAvailable] = "[x] not available",
        [NotApplicable] = "[z] not applicable: nothing to count, or nothing to compare",
    };
}
