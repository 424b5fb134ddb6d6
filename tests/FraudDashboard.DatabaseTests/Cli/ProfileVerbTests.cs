using FraudDashboard.DatabaseTests.Support;
using Xunit;

namespace FraudDashboard.DatabaseTests.Cli;

public sealed class ProfileVerbTests(PostgresFixture postgres)
{
    private const string Cases = "Case No,Told On,Where\nA1,10/28/2026,Camden\nA2,soon,Barnet\n";

    private const string Profile = """
        name: cases
        kind: crime_reports
        version: 4
        recognise: {columns: [Case No, Told On]}
        columns:
          crime_ref: Case No
          source: {constant: other}
          status: {constant: open}
          reported_at: {from: Told On, date_format: MM/dd/yyyy}
          recorded_at: {derive: reported_at}
          source_updated_at: {derive: as_at}
          owning_borough_code: {from: Where, derive: borough_code}
        """;

    [Fact]
    public async Task Propose_AnUnknownFile_PrintsAProfileThatLoadReads()
    {
        using var folder = new TemporaryFolder();
        var database = await postgres.CreateDatabaseAsync();
        var file = Write(folder, "cases_2026-11-01.csv", Cases.Replace("Told On", "Reported Date", StringComparison.Ordinal).Replace("Where", "District", StringComparison.Ordinal));

        var (code, output, errors) = await FraudProcess.RunAsync("profile", "propose", file, "--kind", "crime_reports");
        var profile = Write(folder, "cases.yaml", output[..output.IndexOf("\n\n", StringComparison.Ordinal)]);
        var (loadCode, report, loadErrors) = await FraudProcess.RunAsync("load", file, "--profile", profile, "--connection", database.Loader);

        Assert.Equal((0, "", 0, ""), (code, errors, loadCode, loadErrors));
        Assert.Contains("1 accepted with changes, 1 rejected", output, StringComparison.Ordinal);
        Assert.Contains("read through the mapping profile cases, version 1", report, StringComparison.Ordinal);
        Assert.Equal("A1 E09000007", await Sql.TextAsync(database.Loader, "select string_agg(crime_ref || ' ' || owning_borough_code, ',') from core.crime_report"));
    }

    [Fact]
    public async Task Propose_WithAProfile_ShowsTheRowsThroughIt()
    {
        using var folder = new TemporaryFolder();
        var (code, output, errors) = await FraudProcess.RunAsync(
            "profile", "propose", Write(folder, "x.csv", Cases), "--kind", "crime_reports", "--profile", Write(folder, "p.yaml", Profile));
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("reported_at: 10/28/2026 → 2026-10-28", output, StringComparison.Ordinal);
        Assert.Contains("REQUIRED-INVALID: Told On (reported_at) must be a date in the form MM/dd/yyyy.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("version: 4", "version: four", "p.yaml: Line 3: version must be a whole number from 1 to 999999.")]
    [InlineData("constant: other", "constant: others", "p.yaml: Line 7: ")]
    public async Task Load_AProfileNotInOrder_SaysItsLine(string good, string bad, string expected)
    {
        using var folder = new TemporaryFolder();
        var profile = Write(folder, "p.yaml", Profile.Replace(good, bad, StringComparison.Ordinal));
        var (code, _, errors) = await FraudProcess.RunAsync("load", Write(folder, "x.csv", Cases), "--profile", profile);
        Assert.Equal(2, code);
        Assert.StartsWith(expected, errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>", "web page")]
    [InlineData("a,b\n1,2\n", "")]
    public async Task Propose_NothingToPropose_ExitsWithOne(string text, string expected)
    {
        using var folder = new TemporaryFolder();
        var (code, output, errors) = await FraudProcess.RunAsync("profile", "propose", Write(folder, "x.csv", text), "--kind", "training");
        Assert.Equal(1, code);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0, output.Contains("Nothing in the file resembles borough_code, team, course_code, as_at_on, headcount, completed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Save_AProfile_ReadsTheFilesThatItKnows()
    {
        using var folder = new TemporaryFolder();
        var database = await postgres.CreateDatabaseAsync();
        var profile = Write(folder, "p.yaml", Profile);
        string[] save = ["profile", "save", profile, "--connection", database.Loader, "--reason"];

        var (code, output, errors) = await FraudProcess.RunAsync([.. save, "the list of the case system"]);
        var (again, _, nothing) = await FraudProcess.RunAsync([.. save, "once more"]);
        var (retired, second, _) = await FraudProcess.RunAsync("profile", "retire", "cases", "--connection", database.Loader, "--reason", "to try it");
        var (back, third, _) = await FraudProcess.RunAsync([.. save, "it is needed"]);
        var (loadCode, report, _) = await FraudProcess.RunAsync("load", Write(folder, "x.csv", Cases), "--kind", "crime_reports", "--as-at", "2026-11-01", "--connection", database.Loader);
        var (refused, _, why) = await FraudProcess.RunAsync([.. save, " "]);

        Assert.Equal((0, "Saved as cases, version 1.\n", ""), (code, output, errors));
        Assert.Equal((1, "This is version 1 of cases as it stands: there is nothing to save.\n"), (again, nothing));
        Assert.Equal((0, "cases is retired.\n", 0, "Saved as cases, version 3.\n"), (retired, second, back, third));
        Assert.Equal(0, loadCode);
        Assert.Contains("read through the mapping profile cases, version 3", report, StringComparison.Ordinal);
        Assert.Equal((1, "Say why, on one line of at most 500 characters.\n"), (refused, why));
    }

    [Fact]
    public async Task List_ShippedProfiles_NamesThem()
    {
        var database = await postgres.CreateDatabaseAsync();
        var (code, output, _) = await FraudProcess.RunAsync("profile", "list", "--connection", database.Loader);
        Assert.Equal(0, code);
        Assert.Contains("cris-crime-reports 1: crime_reports, known by Crime Ref No", output, StringComparison.Ordinal);
    }

    private static string Write(TemporaryFolder folder, string name, string text)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder.Path).FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
