using System.IO.Compression;
using System.Text.Json.Nodes;
using ClosedXML.Excel;
using FraudDashboard.Database;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Features.Packs;
using FraudDashboard.Web.Requests;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FraudDashboard.DatabaseTests.Packs;

/// <summary>The files of a frozen month against the sample's expected figures, which an independent program computed.</summary>
public sealed class PackFilesTests(FrozenSample sample) : IClassFixture<FrozenSample>
{
    private static readonly UserScope Staff = UserScope.AllLondon with { UserName = "Staff" };

    [Fact]
    public async Task InternalCopy_OfTheSample_HasTheExpectedFigures()
    {
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(SamplePacks.Path($"expected-{SamplePacks.Day}.json"), TestContext.Current.CancellationToken))!;
        using var folder = new TemporaryFolder();

        var names = await WriteAsync(sample.Store, folder.Path, PackProfile.Internal);

        Assert.Equal(46, names.Count);
        using var london = Open(folder.Path, names, "London");
        using var camden = Open(folder.Path, names, "Camden");
        foreach (var (workbook, key) in new[] { (london, "london"), (camden, "E09000007") })
        {
            var figures = expected["months"]!["2026-09"]![key]!;
            var measures = Rows(workbook, "Measures");
            Assert.Equal((Text(figures["complete"]), Text(figures["reports"])), Counts(measures, "Reports complete"));
            Assert.Equal((Text(figures["nfib"]?["accurate"]), Text(figures["nfib"]?["due"])), Counts(measures, "NFIB submissions accurate"));
            var outcomes = expected["outcomes"]!["2026-09"]![key];
            Assert.Equal((Text(outcomes?["accurate"]), Text(outcomes?["due"])), Counts(measures, "Outcomes returned correctly"));
            Assert.Equal(Text(figures["nfib"]?["not_sent"]), Rows(workbook, "NFIB accuracy")[0]["Not sent (count)"]);
            Assert.Equal(Text(outcomes?["not_returned"]), Rows(workbook, "Outcome returns")[0]["Not returned (count)"]);
            var loss = Rows(workbook, "Rules").Single(row => row["Rule"] == "Loss recorded");
            Assert.Equal(
                (Text(figures["rules"]!["LOSS"]!["due"]), Text(figures["rules"]!["LOSS"]!["gap"])),
                (loss["Crime reports it applies to (count)"], loss["Missing or wrong (count)"]));
        }

        Assert.Equal(Text(expected["nfib_fields"]!["2026-09"]!["offence_code"]!["agree"]), Rows(london, "Field agreement").Single(row => row["Field"] == "Offence code")["Agree (count)"]);
        var teams = Rows(camden, "Completion by team");
        Assert.Equal(long.Parse(teams[0]["Crime reports (count)"], null), teams.Skip(1).Sum(row => long.Parse(row["Crime reports (count)"], null)));
    }

    [Fact]
    public async Task Files_MadeAgainAfterLoadsARollBackAndASettingChange_AreTheSameCellByCell()
    {
        using TemporaryFolder before = new(), after = new();
        var names = await WriteAsync(sample.Store, before.Path, PackProfile.Publication);

        await SamplePacks.MoveOnAsync(sample.Store);
        await Sql.ScalarAsync(sample.Store.Loader, "update ref.setting set value = 'Someone else' where setting_code in ('pack_publisher', 'pack_contact')");
        await WriteAsync(sample.Store, after.Path, PackProfile.Publication);

        Assert.Equal(46, names.Count);
        foreach (var name in names.Where(name => name.EndsWith(".xlsx", StringComparison.Ordinal)))
        {
            using XLWorkbook then = new(Path.Combine(before.Path, name)), now = new(Path.Combine(after.Path, name));
            Assert.Equal(Cells(then), Cells(now));
        }

        await using var zip = await ZipFile.OpenReadAsync(Path.Combine(before.Path, names[0]), TestContext.Current.CancellationToken);
        Assert.Equal(names.Skip(1).Order(StringComparer.Ordinal), zip.Entries.Select(entry => entry.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Workbook_AsIssued_IsSaidToBeSoAndOneChangedCellIsNoticed()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, (await WriteAsync(sample.Store, folder.Path, PackProfile.Publication)).Single(name => name.Contains("_Camden_", StringComparison.Ordinal)));

        var issued = await VerifyAsync(sample.Store, path);
        using (var workbook = new XLWorkbook(path))
        {
            workbook.SaveAs(path);
        }

        var saved = await VerifyAsync(sample.Store, path);
        using (var workbook = new XLWorkbook(path))
        {
            var cell = workbook.Worksheet("Measures").CellsUsed(one => one.DataType == XLDataType.Number).First();
            cell.SetValue(cell.GetDouble() + 5);
            workbook.SaveAs(path);
        }

        var changed = await VerifyAsync(sample.Store, path);
        await File.WriteAllTextAsync(path, "no workbook", TestContext.Current.CancellationToken);

        Assert.True(issued.IsAsIssued && saved.IsAsIssued);
        Assert.Contains(issued.Lines, line => line.StartsWith("It is of September 2026, version 1, frozen on ", StringComparison.Ordinal));
        Assert.Contains(issued.Lines, line => line.EndsWith(" since it was frozen.", StringComparison.Ordinal) || line.EndsWith("other than when it was frozen.", StringComparison.Ordinal));
        Assert.False(changed.IsAsIssued);
        Assert.Contains("is not as it was issued", changed.Lines[0], StringComparison.Ordinal);
        Assert.EndsWith("is no Excel workbook or Word document that can be read.", (await VerifyAsync(sample.Store, path)).Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lead_OfABorough_GetsItsWorkbookAloneAndTheSameThatCommandGets()
    {
        using TemporaryFolder all = new(), own = new();
        var names = await WriteAsync(sample.Store, all.Path, PackProfile.Publication);
        var lead = await sample.Store.SignInAsync(new UserScope("Lead", ["E09000007"]) { UserId = "lead" });
        await using var services = SamplePacks.Services(sample.Store);

        var make = services.GetRequiredService<MakePack>();
        var ofLead = await make.WriteAsync(new(1, "", PackProfile.Publication, "a test"), lead, own.Path, TestContext.Current.CancellationToken);

        Assert.Equal(names.Where(name => name.Contains("_Camden_", StringComparison.Ordinal)), ofLead.Skip(1));
        using XLWorkbook theirs = new(Path.Combine(own.Path, ofLead[1])), commands = new(Path.Combine(all.Path, ofLead[1]));
        Assert.Equal(Cells(commands), Cells(theirs));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            make.WriteAsync(new(1, "london:*", PackProfile.Publication, "a test"), lead, own.Path, TestContext.Current.CancellationToken));
    }

    private static async Task<IReadOnlyList<string>> WriteAsync(DatabaseConnections store, string folder, PackProfile profile)
    {
        await using var services = SamplePacks.Services(store with { Web = store.Loader });
        return await services.GetRequiredService<MakePack>().WriteAsync(new(1, "", profile, "a test"), Staff, folder, TestContext.Current.CancellationToken);
    }

    internal static async Task<PackFileVerdict> VerifyAsync(DatabaseConnections store, string path)
    {
        await using var services = SamplePacks.Services(store with { Web = store.Loader });
        return await VerifyPackFile.RunAsync(
            path, store.Auditor, services.GetRequiredService<ReadSessions>(), Staff, services.GetRequiredService<PageRequestReader>(), TestContext.Current.CancellationToken);
    }

    private static XLWorkbook Open(string folder, IEnumerable<string> names, string area) =>
        new(Path.Combine(folder, names.Single(name => name.Contains($"_{area}_", StringComparison.Ordinal))));

    private static IEnumerable<string> Cells(XLWorkbook workbook) =>
        workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed().Select(cell => $"{sheet.Name}!{cell.Address} {cell.DataType} {cell.GetString()}"));

    private static List<Dictionary<string, string>> Rows(XLWorkbook workbook, string name)
    {
        var table = workbook.Worksheet(name).Tables.Single();
        var headers = table.HeadersRow().Cells().Select(cell => cell.GetString()).ToList();
        return [.. table.DataRange.Rows().Select(row => headers.Zip(row.Cells().Select(cell => cell.GetString())).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static (string Right, string All) Counts(List<Dictionary<string, string>> measures, string measure) =>
        measures.Single(row => row["Measure"] == measure) is var found ? (found["In order (count)"], found["Counted (count)"]) : default;

    private static string Text(JsonNode? number) => number is null ? "0" : $"{(long)number}";
}
