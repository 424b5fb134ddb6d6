namespace FraudDashboard.Tests.Loading.Profiles;

/// <summary>A profile whose columns a test chooses.</summary>
internal static class ProfileTexts
{
    /// <summary>Reports with the contract's own names but for what the test maps.</summary>
    public static string Of(string columns, string layout = "") => $"""
        name: test
        kind: crime_reports
        version: 3
        recognise:
          columns: [Case No]
        {layout}
        columns:
          crime_ref: Case No
          {columns.ReplaceLineEndings("\n").Replace("\n", "\n  ", StringComparison.Ordinal)}
        """;
}
