using FraudDashboard.Database;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Features.Packs.Briefs;
using FraudDashboard.Web.Security;
using Npgsql;
using Xunit;

namespace FraudDashboard.DatabaseTests.Access;

/// <summary>Who reads and writes which comments on briefs: row security, through the site's own reading and writing.</summary>
public sealed class BriefCommentAccessTests(PostgresFixture postgres)
{
    private const string Camden = "E09000007";
    private const string Islington = "E09000019";
    private const string Westminster = "E09000033";

    // Of Camden and Islington, which are Central North; and of Camden alone.
    private static readonly Reader Lead = ReaderOf("comment-lead", "Jo Lead", Role.BoroughLead, Camden, Islington);
    private static readonly Reader CamdenLead = ReaderOf("comment-camden", "Kim Lead", Role.BoroughLead, Camden);
    private static readonly Reader Command = ReaderOf("comment-command", "A Commander", Role.Command);
    private static readonly Reader Staff = ReaderOf("comment-staff", "Sam Staff", Role.StaffOfficer);
    private static readonly Reader OtherStaff = ReaderOf("comment-other", "Alex Staff", Role.StaffOfficer);
    private static readonly Reader[] Readers =
        [Lead, CamdenLead, Command, Staff, OtherStaff, ReaderOf("comment-analyst", "An Analyst", Role.Analyst), ReaderOf("comment-admin", "Admin", Role.Administrator), ReaderOf("comment-auditor", "Auditor", Role.Auditor)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Comment_OfEachRole_IsAllowedWhereTheTableOfRightsSays(Role role)
    {
        var database = await DatabaseAsync();
        var writer = Readers.First(reader => reader.Role == role);
        foreach (var (area, isThere) in new[] { ("*", true), ("Central North", true), (Camden, true), ("E09000001", false), ("none", false), ("Nowhere", false) })
        {
            var refused = await Record.ExceptionAsync(() => WriteAsync(database, writer, area, $"by_{role.Code()}", 0, "a comment"));

            Assert.True((isThere && AccessMatrix.May(role, Capability.WriteBriefs)) == refused is null, $"{role} on {area}: {refused?.Message ?? "written"}");
            Assert.True(refused is null or PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege }, $"{refused}");
        }
    }

    [Fact]
    public async Task Comment_IsReadByWhoeverHasTheBriefOfItsArea()
    {
        var database = await DatabaseAsync();
        foreach (var area in new[] { "*", "Central North", Camden, Westminster })
        {
            await WriteAsync(database, Staff, area, "to_read", 0, "to read");
        }

        Assert.Equal(["Central North", Camden], await AreasAsync(database, Lead));
        Assert.Equal([Camden], await AreasAsync(database, CamdenLead));
        Assert.Equal(["*", "Central North", Camden, Westminster], await AreasAsync(database, Command));
        Assert.Empty(await AreasAsync(database, Readers.Single(reader => reader.Role == Role.Administrator)));
    }

    [Fact]
    public async Task Comment_OnAnOldVersion_IsRefusedAndEveryVersionIsKeptAndAudited()
    {
        var database = await DatabaseAsync();
        await WriteAsync(database, Staff, Islington, "versions", 0, "first");

        var first = await Assert.ThrowsAsync<StaleVersionException>(() => WriteAsync(database, OtherStaff, Islington, "versions", 0, "unseen"));
        await WriteAsync(database, OtherStaff, Islington, "versions", 1, "second");
        await Assert.ThrowsAsync<StaleVersionException>(() => WriteAsync(database, Staff, Islington, "versions", 1, "late"));
        await Assert.ThrowsAsync<StaleVersionException>(() => WriteAsync(database, Staff, Islington, "versions", 7, "early"));
        await WriteAsync(database, Staff, Islington, "versions", 2, "");

        Assert.StartsWith("Sam Staff changed this at ", first.Message, StringComparison.Ordinal);
        var last = Assert.Single(await ReadAsync(database, Command, Islington), row => row.SectionCode == "versions");
        Assert.Equal((3L, "", "Sam Staff"), (last.RowVersion, last.CommentText, last.AuthorName));
        Assert.Equal("1 first, 2 second, 3 ", await Sql.TextAsync(database.Loader, "select string_agg(row_version || ' ' || comment_text, ', ' order by row_version) from core.brief_comment where section_code = 'versions'"));
        Assert.Equal(
            "comment-staff 1, comment-other 2, comment-staff 3",
            await Sql.TextAsync(database.Auditor, "select string_agg(user_id || ' ' || (detail ->> 'version'), ', ' order by event_no) from audit.event where action_code = 'brief_commented' and detail ->> 'section' = 'versions'"));
        Assert.Equal(0L, await Sql.ScalarAsync(database.Auditor, "select count(*) from audit.event where detail::text like '%second%'"));
    }

    [Fact]
    public async Task Comments_WrittenAtOneMoment_AreOneAndARefusal()
    {
        var database = await DatabaseAsync();

        var results = await Task.WhenAll(new[] { Staff, OtherStaff }.Select(writer => Record.ExceptionAsync(() => WriteAsync(database, writer, Westminster, "at_once", 0, "mine")).AsTask()));

        Assert.Single(results, result => result is null);
        Assert.Single(results, result => result is StaleVersionException);
    }

    [Theory]
    [InlineData("insert into core.brief_comment (pack_id, comment_area_code, section_code, row_version, comment_text, author_id, author_name) values (1, '*', 'refused', 1, 'x', 'another', 'Sam Staff')")]
    [InlineData("insert into core.brief_comment (pack_id, comment_area_code, section_code, row_version, comment_text, author_id, author_name) values (1, '*', 'refused', 1, 'x', 'comment-staff', 'Another')")]
    [InlineData("insert into core.brief_comment (pack_id, comment_area_code, section_code, row_version, comment_text, author_id, author_name, written_at) values (1, '*', 'refused', 1, 'x', 'comment-staff', 'Sam Staff', now() - interval '1 year')")]
    [InlineData("update core.brief_comment set comment_text = 'x'")]
    [InlineData("delete from core.brief_comment")]
    public async Task StaffOfficer_BeyondAVersionOfTheirOwn_IsRefused(string sql)
    {
        var database = await DatabaseAsync();
        var session = new NpgsqlConnectionStringBuilder(database.Editor) { Options = $"-c fraud.session={Staff.SessionId}" }.ConnectionString;

        var refused = await Assert.ThrowsAsync<PostgresException>(() => Sql.ScalarAsync(session, sql));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Theory]
    [InlineData("update core.brief_comment set comment_text = 'x'")]
    [InlineData("delete from core.brief_comment")]
    [InlineData("truncate core.brief_comment")]
    public async Task Comment_EvenOfTheOwner_StaysAsItWasWritten(string sql)
    {
        var database = await DatabaseAsync();
        await WriteAsync(database, Staff, "*", $"kept_{sql[..6]}", 0, "kept");

        var refused = await Assert.ThrowsAsync<PostgresException>(() => Sql.PastRowSecurityAsync(database, sql));

        Assert.StartsWith("Comments are kept: ", refused.MessageText, StringComparison.Ordinal);
    }

    private Task<DatabaseConnections> DatabaseAsync() => postgres.SharedDatabaseAsync("brief_comments", async database =>
    {
        foreach (var reader in Readers)
        {
            await Sql.PastRowSecurityAsync(database, $"""
                insert into core.session (session_id, user_id, user_name, role_code, scope_codes, may_read_raw, expires_at)
                values ('{reader.SessionId}', '{reader.UserId}', '{reader.UserName}', '{reader.Role.Code()}', string_to_array('{string.Join(',', reader.Scope.ScopeCodes)}', ','), false, now() + interval '1 hour')
                """);
        }

        await Sql.PastRowSecurityAsync(database, """
            insert into frozen.pack (pack_id, pack_month, version, reason, frozen_by_id, frozen_by, as_at_on, application_version, content_hash)
            values (1, '2026-09-01', 1, 'a test', 'staff', 'Staff', '2026-11-02', '1', 'x')
            """);
    });

    private static async Task WriteAsync(DatabaseConnections database, Reader writer, string area, string section, long seen, string text)
    {
        await using var write = new WriteSessions(database);
        await CommentOnBrief.RunAsync(write, writer, new() { PackId = 1, Section = section, Seen = seen, Text = text }, area, Cancellation);
    }

    private static async Task<IReadOnlyList<BriefCommentsRow>> ReadAsync(DatabaseConnections database, Reader reader, string area)
    {
        await using var source = NpgsqlDataSource.Create(database.Web);
        await using var session = await new ReadSessions(source).OpenAsync(reader.Scope, Cancellation);
        return await BriefCommentsQuery.RunAsync(session, reader.Scope, 1, area, Cancellation);
    }

    private static async Task<IReadOnlyList<string>> AreasAsync(DatabaseConnections database, Reader reader)
    {
        List<string> areas = [];
        foreach (var area in new[] { "*", "Central North", Camden, Westminster })
        {
            areas.AddRange((await ReadAsync(database, reader, area)).Where(row => row.SectionCode == "to_read").Select(_ => area));
        }

        return areas;
    }

    private static Reader ReaderOf(string id, string name, Role role, params string[] boroughs) =>
        new() { UserId = id, UserName = name, Role = role, Boroughs = boroughs, SessionId = Guid.NewGuid() };
}
