using FraudDashboard.Database.Audit;
using FraudDashboard.DatabaseTests.Support;
using Xunit;

namespace FraudDashboard.DatabaseTests.Audit;

public sealed class AuditAnchorTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Verify_UntouchedAudit_HoldsAndNamesTheLastAnchor()
    {
        using var folder = new TemporaryFolder();
        var (database, anchors) = (await postgres.CreateDatabaseAsync(), AnchorsIn(folder));
        var last = await Lines.AddAsync(database.Web, 12, anchors);

        var result = await VerifyAudit.RunAsync(database.Auditor, anchors, TestContext.Current.CancellationToken);

        Assert.Empty(result.Findings);
        Assert.Equal((12, last), (result.LineCount, result.LastAnchored!.Anchor));
    }

    [Theory]
    [InlineData("delete from audit.event where event_no > 10", "The audit ends at line 10, but line 12 was anchored on ")]
    [InlineData("delete from audit.event", "The audit ends at line 0, but line 12 was anchored on ")]
    [InlineData("update audit.event set user_name = 'x' where event_no = 4", "Line 4 is not what was written")]
    [InlineData("delete from audit.event where event_no in (4, 5, 8)", "Lines 4 to 5 are missing.", "Line 8 is missing.", "Line 4 was anchored on ", "Line 5 was anchored on ", "Line 8 was anchored on ")]
    [InlineData(
        "update audit.event set user_name = 'x', hash = audit.hash_of(event_no, happened_at, user_id, 'x', action_code, subject, purpose, detail, previous_hash) where event_no = 12",
        "Line 12 is not the one that was anchored on ")]
    public async Task Verify_TamperedAudit_SaysWhat(string statement, params string[] findings)
    {
        using var folder = new TemporaryFolder();
        var (database, anchors) = (await postgres.CreateDatabaseAsync(), AnchorsIn(folder));
        await Lines.AddAsync(database.Web, 12, anchors);

        await Lines.TamperAsync(database.Owner, statement);
        var result = await VerifyAudit.RunAsync(database.Auditor, anchors, TestContext.Current.CancellationToken);

        Assert.Equal(findings.Length, result.Findings.Count);
        Assert.All(findings.Zip(result.Findings), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_OlderDatabaseThatWentOn_NamesTheLinesThatAreOthers()
    {
        using var folder = new TemporaryFolder();
        var (database, anchors) = (await postgres.CreateDatabaseAsync(), AnchorsIn(folder));
        await Lines.AddAsync(database.Web, 6, anchors);

        await Lines.TamperAsync(database.Owner, "delete from audit.event where event_no > 4");
        await Lines.AddAsync(database.Web, 3, anchors);
        var result = await VerifyAudit.RunAsync(database.Auditor, anchors, TestContext.Current.CancellationToken);

        Assert.Equal(["Line 5 is not the one", "Line 6 is not the one"], result.Findings.Select(finding => finding[..21]));
    }

    [Fact]
    public async Task Verify_WithoutAnchorFile_SaysThatACutTailWouldNotBeSeen()
    {
        using var folder = new TemporaryFolder();
        var database = await postgres.CreateDatabaseAsync();
        await Lines.AddAsync(database.Web, 1);

        var missing = await VerifyAudit.RunAsync(database.Auditor, AnchorsIn(folder), TestContext.Current.CancellationToken);
        var unset = await VerifyAudit.RunAsync(database.Auditor, null, TestContext.Current.CancellationToken);

        Assert.True(missing.IsOnlyUnanchored && unset.IsOnlyUnanchored);
        Assert.StartsWith("There is no anchor file /", Assert.Single(missing.Findings), StringComparison.Ordinal);
        Assert.StartsWith("No anchor file is set", Assert.Single(unset.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_EditedAnchorFile_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var (database, anchors) = (await postgres.CreateDatabaseAsync(), AnchorsIn(folder));
        await Lines.AddAsync(database.Web, 2, anchors);

        await File.WriteAllTextAsync(
            anchors.Path, "nonsense\n" + await File.ReadAllTextAsync(anchors.Path, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var result = await VerifyAudit.RunAsync(database.Auditor, anchors, TestContext.Current.CancellationToken);

        Assert.Equal("Line 1 of the anchor file is no anchor: the file was edited.", Assert.Single(result.Findings));
    }

    [Fact]
    public void Write_AfterAWriterDiedHalfWay_TakesTheHalfLineOff()
    {
        using var folder = new TemporaryFolder();
        var anchors = AnchorsIn(folder);
        anchors.Write(new(1, Hash('a')));
        File.AppendAllText(anchors.Path, "2 bbb");

        var before = anchors.Read().Count();
        anchors.Write(new(3, Hash('c')));

        Assert.Equal(1, before);
        Assert.Equal([1, 3], anchors.Read().Select(line => line.Anchored!.Anchor.EventNo));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(anchors.Path));
    }

    [Fact]
    public async Task Write_ByEightWritersAtOnce_LosesNoLine()
    {
        using var folder = new TemporaryFolder();
        var path = AnchorsIn(folder).Path;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(
            () =>
            {
                var anchors = new AuditAnchorFile(path, TimeProvider.System) { NotWritten = problem => throw problem };
                for (var line = 0; line < 50; line++)
                {
                    anchors.Write(new((writer * 50) + line, Hash('d')));
                }
            },
            TestContext.Current.CancellationToken)));

        Assert.Equal(Enumerable.Range(0, 400).Select(number => (long)number), AnchorsIn(folder).Read().Select(line => line.Anchored!.Anchor.EventNo).Order());
    }

    [Fact]
    public void Write_WhereNothingCanBeWritten_SaysSoAndGoesOn()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path);
        var problems = new List<Exception>();
        File.WriteAllText(Path.Combine(folder.Path, "file"), "");
        var anchors = new AuditAnchorFile(Path.Combine(folder.Path, "file", "anchors.txt"), TimeProvider.System) { NotWritten = problems.Add };

        anchors.Write(new(1, Hash('a')));

        Assert.Single(problems);
    }

    [Fact]
    public async Task CheckAudit_CutTail_NamesItAndExitsWithOne()
    {
        using var folder = new TemporaryFolder();
        var (database, anchors) = (await postgres.CreateDatabaseAsync(), AnchorsIn(folder));
        await Lines.AddAsync(database.Web, 3, anchors);

        var whole = await CheckAsync(database.Auditor, anchors.Path);
        await Lines.TamperAsync(database.Owner, "delete from audit.event where event_no = 3");
        var cut = await CheckAsync(database.Auditor, anchors.Path);
        var missing = await CheckAsync(database.Auditor, anchors.Path + ".gone");

        Assert.Equal((0, ""), (whole.ExitCode, whole.Errors));
        Assert.StartsWith("3 lines of the audit, whole; last anchored at line 3 on ", whole.Output, StringComparison.Ordinal);
        Assert.Equal(1, cut.ExitCode);
        Assert.StartsWith("The audit ends at line 2, but line 3 was anchored on ", cut.Output, StringComparison.Ordinal);
        Assert.Contains("2 lines of the audit, NOT whole", cut.Output, StringComparison.Ordinal);
        Assert.Equal(1, missing.ExitCode);
        Assert.StartsWith("There is no anchor file ", missing.Output, StringComparison.Ordinal);
    }

    private static Task<(int ExitCode, string Output, string Errors)> CheckAsync(string auditor, string anchorPath) =>
        FraudProcess.RunAsync(new Dictionary<string, string> { ["Audit__AnchorFile"] = anchorPath }, "check", "--audit", "--connection", auditor);

    private static AuditAnchorFile AnchorsIn(TemporaryFolder folder) =>
        new(Path.Combine(folder.Path, "audit-anchor", "anchors.txt"), TimeProvider.System);

    private static string Hash(char digit) => new(digit, 64);
}
