using System.IO.Compression;
using ClosedXML.Excel;
using FraudDashboard.Tests.Support.Spreadsheets;
using FraudDashboard.Web.Exports.Excel;
using Xunit;

namespace FraudDashboard.Tests.Excel;

public sealed class StreamingWorkbookTests
{
    [Fact]
    public async Task Workbook_ForAnyReader_HasPropertiesAndOpensOnTheList()
    {
        var workbook = OpenpyxlReader.Read(await Workbooks.StreamAsync(Workbooks.Lines("Reports", "a")));

        Assert.Equal("Reports to complete", workbook.Title);
        Assert.Equal("Ada O'Neill & Co", workbook.Creator);
        Assert.Equal("Reports", workbook.Active);
        Assert.Equal(["Cover", "Reports"], workbook.Sheets.Select(sheet => sheet.Name));
    }

    [Fact]
    public async Task Workbook_OfSeveralSheets_OpensOnTheFirstAfterTheCoverAlone()
    {
        // A list that goes on in a further sheet, and another after it: two sheets selected at once would be edited together.
        var file = await Workbooks.StreamAsync(1, Workbooks.Lines("Reports", "a", "b"), Workbooks.Lines("More", "c"));
        using var workbook = new XLWorkbook(new MemoryStream(file));

        Assert.Equal(["Cover", "Reports", "Reports (2)", "More"], workbook.Worksheets.Select(sheet => sheet.Name));
        Assert.Equal(["Reports"], workbook.Worksheets.Where(sheet => sheet.TabActive).Select(sheet => sheet.Name));
        Assert.Equal(["Reports"], workbook.Worksheets.Where(sheet => sheet.TabSelected).Select(sheet => sheet.Name));
    }

    [Fact]
    public async Task Workbook_OfACoverAlone_OpensOnIt() =>
        Assert.Equal("Cover", OpenpyxlReader.Read(await Workbooks.StreamAsync()).Active);

    [Fact]
    public async Task Cover_AfterStreaming_StatesEveryFact()
    {
        var cover = OpenpyxlReader.Read(await Workbooks.StreamAsync(Workbooks.Lines("Reports", "a")))["Cover"];

        Assert.Equal(
            """
            Reports to complete|
            Marking|OFFICIAL – SENSITIVE
            Period|October 2026
            Filters|Camden
            Data as at|2026-11-02T00:00:00.000
            Loads|11, 12
            Rule version|2026-09
            Line in the audit, with its hash|none: not asked for on the site
            Application version|0.1.0
            Made by|Ada O'Neill & Co
            Made at (London)|2026-07-03T00:30:00.000
            Purpose|=Weekly tasking
            Rows expected|1
            Rows written|1
            Rows agree|yes
            """,
            string.Join('\n', cover.Rows.Select(row => $"{row[0].Value}|{row[1].Value}")));
        Assert.Equal(new ReadCell("text", "=Weekly tasking", "@", true), cover.Rows[11][1]);
    }

    [Fact]
    public async Task Cover_RowsDifferFromTheScreen_SaysSo()
    {
        var cover = ClosedXmlReader.Read(await Workbooks.StreamAsync(Workbooks.Lines("Reports", "a", "b")))["Cover"];

        Assert.StartsWith("NO: records changed", cover.Rows[^1][1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cover_ColumnsWithDefinitions_ExplainsThem()
    {
        var sheet = new Sheet<int>("Gaps", [new("=Gaps", SheetKind.Count, gaps => gaps, Definition: "Rules not passed."), new("Plain", SheetKind.Count, gaps => gaps)]);

        var cover = OpenpyxlReader.Read(await Workbooks.StreamAsync(sheet.Content([1])))["Cover"];

        Assert.Equal(["Column “=Gaps”", "Rules not passed."], cover.Rows[^1].Select(cell => cell.Value));
    }

    [Fact]
    public async Task DataSheet_WithRows_HasHeaderFrozenAndFilterToTheLastRow()
    {
        var sheet = new Sheet<int>("Reports", [new("Reference", SheetKind.Text, n => n), new("+/- gaps", SheetKind.Count, n => n)]);

        var file = await Workbooks.StreamAsync(sheet.Content([1, 2, 3]));

        var read = OpenpyxlReader.Read(file)["Reports"];
        Assert.Equal("A1:B4", read.Filter);
        Assert.Equal("A2", read.Frozen);
        Assert.Equal([new("text", "Reference", "@", false), new ReadCell("text", "+/- gaps", "@", true)], read.Rows[0]);
    }

    [Fact]
    public async Task DataSheets_WithRows_AreTablesOfTheirOwnNames_WithTheFilterInside()
    {
        var sheet = new Sheet<int>("Reports & 1", [new("Reference", SheetKind.Text, n => n), new("\"<gaps>\" & more", SheetKind.Count, n => n)]);

        var file = await Workbooks.StreamAsync(2, sheet.Content([1, 2, 3]), Workbooks.Lines("Empty"));

        var parts = OpenpyxlReader.Read(file).Sheets.Skip(1).Select(part => (part.Name, part.Tables)).ToList();
        Assert.Equal(["List_2_Reports___1", "List_3_Reports___1__2_"], parts.Take(2).Select(part => Assert.Single(part.Tables).Name));
        Assert.Equal(["A1:B3", "A1:B2"], parts.Take(2).Select(part => part.Tables[0].Ref));
        Assert.All(parts.Take(2), part => Assert.Equal("\"<gaps>\" & more", part.Tables[0].Columns[1]));
        // A table has a row at the least: without any, the sheet has a filter, with the hidden name that Excel wants of one.
        Assert.Empty(parts[2].Tables);
        Assert.Equal(1, Workbooks.Part(file, "xl/workbook.xml").AsSpan().Count("_FilterDatabase"));
    }

    [Fact]
    public async Task Header_LongerThanItsColumn_HasTheLinesThatItNeeds()
    {
        var sheet = new Sheet<int>("Reports", [new("Rule: Online flag agrees with the offence", SheetKind.Count, n => n, 18)]);

        Assert.Contains("""<row r="1" ht="45" customHeight="1">""", Workbooks.Part(await Workbooks.StreamAsync(sheet.Content([1])), "xl/worksheets/sheet2.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DataSheet_Printed_CarriesTheMarking()
    {
        var file = await Workbooks.StreamAsync(Workbooks.Lines("Reports"));

        foreach (var path in new[] { "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml" })
        {
            Assert.Contains("<oddHeader>&amp;COFFICIAL – SENSITIVE</oddHeader>", Workbooks.Part(file, path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task DataSheet_WithoutRows_KeepsItsHeader()
    {
        var workbook = OpenpyxlReader.Read(await Workbooks.StreamAsync(Workbooks.Lines("Reports")));

        Assert.Equal("Line", Assert.Single(Assert.Single(workbook["Reports"].Rows)).Value);
        Assert.Equal("A1:A1", workbook["Reports"].Filter);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(6, 2)]
    [InlineData(7, 3)]
    public async Task DataSheet_MoreRowsThanFit_ContinuesWithItsHeaderRepeated(int rows, int sheets)
    {
        var lines = Enumerable.Range(1, rows).Select(n => $"line {n}").ToArray();

        var workbook = OpenpyxlReader.Read(await Workbooks.StreamAsync(3, Workbooks.Lines("Reports", lines)));

        var parts = workbook.Sheets.Skip(1).ToList();
        Assert.Equal(Enumerable.Range(1, sheets).Select(n => n == 1 ? "Reports" : $"Reports ({n})"), parts.Select(part => part.Name));
        Assert.All(parts, part => Assert.Equal("Line", part.Rows[0][0].Value));
        Assert.All(parts, part => Assert.Equal($"A1:A{part.Rows.Count}", part.Filter));
        Assert.Equal(lines, parts.SelectMany(part => part.Rows.Skip(1)).Select(row => row[0].Value));
    }

    [Fact]
    public async Task DataSheet_OneRowPastExcelsLimit_ContinuesOnAFurtherSheet()
    {
        var sheet = new Sheet<int>("Reports", [new("Number", SheetKind.Count, n => n)]);

        var file = await Workbooks.StreamAsync(sheet.Content(Enumerable.Range(1, StreamingWorkbook.MaximumRowsPerSheet + 1)));

        Assert.Equal(1_048_576, CountRows(file, "xl/worksheets/sheet2.xml"));
        Assert.Equal(2, CountRows(file, "xl/worksheets/sheet3.xml"));
        Assert.Contains("<v>1048576</v>", Workbooks.Part(file, "xl/worksheets/sheet3.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workbook_RowsFailOnTheWay_LeavesNoFileThatOpens()
    {
        using var target = new AsyncOnlyStream();
        var sheet = new Sheet<int>("Reports", [new("Number", SheetKind.Count, n => n)]);

        await Assert.ThrowsAsync<InvalidDataException>(() =>
            StreamingWorkbook.WriteAsync(target, Workbooks.Cover, [sheet.Content(Breaking(200_000))], TestContext.Current.CancellationToken));

        Assert.NotEmpty(target.ToArray());
        Assert.Throws<InvalidDataException>(() => new ZipArchive(new MemoryStream(target.ToArray())));
    }

    // By weak references rather than by memory in use, which the tests running beside this one change.
    [Fact]
    public async Task Workbook_ManyRows_AreNotHeldInMemory()
    {
        var sheet = new Sheet<object>("Reports", [new("Text", SheetKind.Text, row => row.ToString())]);
        var seen = new List<WeakReference>();
        var alive = int.MaxValue;
        IEnumerable<object> Rows()
        {
            for (var n = 0; n < 20_000; n++)
            {
                var row = new object();
                seen.Add(new(row));
                yield return row;
            }

            GC.Collect();
            alive = seen.Count(row => row.IsAlive);
        }

        await StreamingWorkbook.WriteAsync(Stream.Null, Workbooks.Cover, [sheet.Content(Rows())], TestContext.Current.CancellationToken);

        Assert.InRange(alive, 0, 10);
    }

    private static int CountRows(byte[] file, string path)
    {
        var part = Workbooks.Part(file, path).AsSpan();
        return part.Count("<row ");
    }

    private static IEnumerable<int> Breaking(int after)
    {
        foreach (var number in Enumerable.Range(0, after))
        {
            yield return number;
        }

        throw new InvalidDataException("The database went away.");
    }
}
