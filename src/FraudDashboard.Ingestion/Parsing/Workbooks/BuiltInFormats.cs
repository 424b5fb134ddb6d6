namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>The number formats that a workbook names without writing them (ECMA-376 part 1, 18.8.30), dates as in the United Kingdom.</summary>
internal static class BuiltInFormats
{
    public const string General = "General";

    private static readonly Dictionary<int, string> Codes = new()
    {
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [11] = "0.00E+00",
        [12] = "# ?/?",
        [13] = "# ??/??",
        [14] = "dd/mm/yyyy",
        [15] = "d-mmm-yy",
        [16] = "d-mmm",
        [17] = "mmm-yy",
        [18] = "h:mm AM/PM",
        [19] = "h:mm:ss AM/PM",
        [20] = "h:mm",
        [21] = "h:mm:ss",
        [22] = "dd/mm/yyyy h:mm",
        [37] = "#,##0;-#,##0",
        [38] = "#,##0;[Red]-#,##0",
        [39] = "#,##0.00;-#,##0.00",
        [40] = "#,##0.00;[Red]-#,##0.00",
        [45] = "mm:ss",
        [46] = "[h]:mm:ss",
        [47] = "mm:ss.0",
        [48] = "##0.0E+0",
        [49] = "@",
    };

    /// <summary>The format of a number; dates of East Asia, which differ by language, as ISO 8601, anything else as a plain number.</summary>
    public static string Of(int id) => Codes.GetValueOrDefault(id, id is (>= 27 and <= 36) or (>= 50 and <= 58) ? "yyyy-mm-dd" : General);
}
