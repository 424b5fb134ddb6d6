using System.Globalization;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Xunit;

namespace FraudDashboard.DatabaseTests.Packs;

/// <summary>What the summary of a pack says in words against the tables of the same workbook.</summary>
[Collection(nameof(BriefStores))]
public sealed partial class PackSummaryTests(PackWorkbooks workbooks) : IClassFixture<PackWorkbooks>
{
    private static readonly Dictionary<string, string> SheetOf = new()
    {
        ["Reports complete"] = "Completion by borough",
        ["NFIB submissions accurate"] = "NFIB accuracy",
        ["Outcomes returned correctly"] = "Outcome returns",
        ["Disseminations decided in time"] = "Disseminations",
        ["Victim care in time"] = "Victim care",
    };

    public static TheoryData<string> Names => [.. PackWorkbooks.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Summary_OfAWorkbook_SaysTheFiguresOfItsTables(string name)
    {
        using var workbook = new XLWorkbook(new MemoryStream(workbooks[name]));
        var measures = Rows(workbook, "Measures").ToDictionary(row => row[0].GetString());

        foreach (var said in Rows(workbook, "Summary"))
        {
            var measure = measures[said[0].GetString()];
            Assert.StartsWith(Figure(measure), said[1].GetString(), StringComparison.Ordinal);
            Assert.Equal([.. Points(measure[6]), .. Points(measure[7])], Change().Matches(said[2].GetString()).Select(Points));
        }
    }

    [Theory]
    [InlineData("sample-london-publication.xlsx", 32)]
    [InlineData("demo-london-internal.xlsx", 32)]
    [InlineData("demo-unit-publication.xlsx", 2)]
    public void Summary_OfSeveralBoroughs_NamesThoseThatTheTablesCallClearlyDifferent(string name, int boroughs)
    {
        using var workbook = new XLWorkbook(new MemoryStream(workbooks[name]));

        foreach (var said in Rows(workbook, "Summary").Where(row => SheetOf.ContainsKey(row[0].GetString())))
        {
            var rows = Rows(workbook, SheetOf[said[0].GetString()]).Where(row => row[1].GetString() == "Borough").ToList();
            Assert.Equal(boroughs, rows.Count);
            foreach (var verdict in new[] { "Clearly lower", "Clearly higher" })
            {
                var names = rows.Where(row => row[^1].GetString() == verdict).Select(row => row[0].GetString()).Order(StringComparer.Ordinal).ToList();
                var listed = names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
                Assert.Equal(listed, Regex.Match(said[4].GetString(), $"{verdict} than all boroughs together: ([^.]*)\\.").Groups[1].Value);
            }
        }
    }

    private static string Figure(IReadOnlyList<IXLCell> measure) => measure[3].GetString() switch
    {
        "[c]" => "Left out",
        "[u]" => "Fewer than 10",
        "[z]" => "No ",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(measure[3].GetDouble() * 100, 1, MidpointRounding.AwayFromZero):0.0}\u00a0% ({measure[2].GetDouble():N0} of {measure[1].GetDouble():N0} "),
    };

    // A change of which a letter stands in the table is not spoken of.
    private static IEnumerable<double> Points(IXLCell cell) => cell.DataType == XLDataType.Number ? [cell.GetDouble()] : [];

    private static double Points(Match change) => change.Groups["points"] is { Success: true } points
        ? double.Parse(points.Value, CultureInfo.InvariantCulture) * (change.Groups["way"].Value.Equals("down", StringComparison.OrdinalIgnoreCase) ? -1 : 1) : 0;

    private static IEnumerable<IReadOnlyList<IXLCell>> Rows(XLWorkbook workbook, string sheet) =>
        workbook.Worksheet(sheet).Tables.Single().DataRange.Rows().Select(row => row.Cells().ToList());

    [GeneratedRegex(@"(?<way>up|down|unchanged) ?(?<points>\d+\.\d)?( points?)? (since \w+ \d{4}|in a year)", RegexOptions.IgnoreCase)]
    private static partial Regex Change();
}
