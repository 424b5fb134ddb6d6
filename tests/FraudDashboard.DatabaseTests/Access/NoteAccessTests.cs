using System.Globalization;
using FraudDashboard.Database;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Features.Measures;
using FraudDashboard.Web.Measures.Notes;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using Npgsql;
using Xunit;

namespace FraudDashboard.DatabaseTests.Access;

/// <summary>Who reads and writes which notes on trends: row security, through the site's own reading and writing.</summary>
public sealed class NoteAccessTests(PostgresFixture postgres)
{
    private const string Camden = "E09000007";
    private const string Islington = "E09000019";
    private const string Westminster = "E09000033";

    // Of Camden and Islington, which are Central North; and of Camden alone.
    private static readonly Reader Lead = ReaderOf("note-lead", "Jo Lead", Role.BoroughLead, Camden, Islington);
    private static readonly Reader CamdenLead = ReaderOf("note-camden", "Kim Lead", Role.BoroughLead, Camden);
    private static readonly Reader Command = ReaderOf("note-command", "A Commander", Role.Command);
    private static readonly Reader Analyst = ReaderOf("note-analyst", "An Analyst", Role.Analyst);
    private static readonly Reader[] Readers =
        [Lead, CamdenLead, Command, Analyst, ReaderOf("note-staff", "Staff", Role.StaffOfficer), ReaderOf("note-admin", "Admin", Role.Administrator), ReaderOf("note-auditor", "Auditor", Role.Auditor)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Note_OfEachRole_IsAllowedWhereTheTableOfRightsSays(Role role)
    {
        var database = await DatabaseAsync();
        var writer = Readers.First(reader => reader.Role == role);
        foreach (var (area, isBorough) in new[] { ("*", false), ("Central North", false), (Camden, true), (Westminster, true), ("E09000001", true), ("none", true), ("Nowhere", false) })
        {
            var isThere = area is not ("E09000001" or "none" or "Nowhere");
            var isAllowed = isThere && AccessMatrix.Of(role, Capability.WriteNotes) switch
            {
                Right.Yes => true,
                Right.Own => isBorough && writer.Boroughs.Contains(area),
                _ => false,
            };

            var refused = await Record.ExceptionAsync(() => AddAsync(database, writer, area, $"of {role}"));

            Assert.True(isAllowed == refused is null, $"{role} on {area}: {refused?.Message ?? "written"}");
            Assert.True(refused is null or PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege }, $"{refused}");
        }
    }

    [Fact]
    public async Task Lead_ReadsNotesOfTheirBoroughsOfUnitsThatAreWhollyTheirsAndOfLondon()
    {
        var database = await DatabaseAsync();
        foreach (var area in new[] { "*", "Central North", "Central West", Camden, Islington, Westminster })
        {
            await AddAsync(database, Analyst, area, "to read", "outcomes");
        }

        Assert.Equal(["*", "Central North", Camden, Islington], await AreasAsync(database, Lead));
        Assert.Equal(["*", Camden], await AreasAsync(database, CamdenLead));
        Assert.Equal(6, (await AreasAsync(database, Command)).Count);
        Assert.Empty(await AreasAsync(database, Readers.Single(reader => reader.Role == Role.Administrator)));
    }

    [Fact]
    public async Task Note_IsChangedByItsAuthorAloneAndWithdrawnByThemOrCommand()
    {
        var database = await DatabaseAsync();
        await using var write = new WriteSessions(database);
        var seen = new SeenVersion(await AddAsync(database, Lead, Camden, "as written", "completion"), 1);

        Assert.False(await WriteNote.ChangeAsync(write, Command, seen, Note(Camden, "by command"), Cancellation));
        await Assert.ThrowsAsync<StaleVersionException>(() => WriteNote.WithdrawAsync(write, Analyst, seen, Note(Camden, ""), Cancellation));
        Assert.True(await WriteNote.ChangeAsync(write, Lead, seen, Note(Camden, "as changed", "https://example.org/a"), Cancellation));
        var stale = await Assert.ThrowsAsync<StaleVersionException>(() => WriteNote.WithdrawAsync(write, Command, seen, Note(Camden, ""), Cancellation));
        Assert.StartsWith("Jo Lead changed this at ", stale.Message, StringComparison.Ordinal);
        Assert.True(await WriteNote.WithdrawAsync(write, Command, seen with { RowVersion = 2 }, Note(Camden, ""), Cancellation));

        var kept = $"trend_note_id = {seen.Id.ToString(CultureInfo.InvariantCulture)}";
        Assert.Equal("as changed note-command 3", (string?)await Sql.PastRowSecurityAsync(database, $"select note_text || ' ' || withdrawn_by || ' ' || row_version from core.trend_note where {kept}"));
        Assert.Equal(
            "note-lead note_written, note-lead note_changed, note-command note_withdrawn",
            await Sql.TextAsync(database.Auditor, $"select string_agg(user_id || ' ' || action_code, ', ' order by event_no) from audit.event where subject = 'note {seen.Id.ToString(CultureInfo.InvariantCulture)}'"));
        await Assert.ThrowsAsync<StaleVersionException>(() => WriteNote.ChangeAsync(write, Lead, seen with { RowVersion = 2 }, Note(Camden, "after all"), Cancellation));
    }

    [Theory]
    [InlineData("insert into core.trend_note (subject_code, note_area_code, note_month, note_text, author_id, author_name) values ('nfib', 'E09000007', '2026-09-01', 'x', 'another', 'Jo Lead')")]
    [InlineData("insert into core.trend_note (subject_code, note_area_code, note_month, note_text, author_id, author_name) values ('nfib', 'E09000007', '2026-09-01', 'x', 'note-lead', 'Another Name')")]
    [InlineData("insert into core.trend_note (subject_code, note_area_code, note_month, note_text, author_id, author_name, written_at) values ('nfib', 'E09000007', '2026-09-01', 'x', 'note-lead', 'Jo Lead', now() - interval '1 year')")]
    [InlineData("update core.trend_note set note_area_code = 'E09000033'")]
    [InlineData("update core.trend_note set withdrawn_at = now(), withdrawn_by = 'another' where note_text = 'to refuse'")]
    [InlineData("update core.trend_note set withdrawn_at = now(), withdrawn_by = 'note-lead', note_text = 'x' where note_text = 'to refuse'")]
    [InlineData("delete from core.trend_note")]
    public async Task Lead_BeyondTheirOwnNotes_IsRefused(string sql)
    {
        var database = await DatabaseAsync();
        var session = new NpgsqlConnectionStringBuilder(database.Editor) { Options = $"-c fraud.session={Lead.SessionId}" }.ConnectionString;

        var refused = await Assert.ThrowsAsync<PostgresException>(() => Sql.ScalarAsync(session, sql));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    private Task<DatabaseConnections> DatabaseAsync() => postgres.SharedDatabaseAsync("notes", async database =>
    {
        foreach (var reader in Readers)
        {
            await Sql.PastRowSecurityAsync(database, $"""
                insert into core.session (session_id, user_id, user_name, role_code, scope_codes, may_read_raw, expires_at)
                values ('{reader.SessionId}', '{reader.UserId}', '{reader.UserName}', '{reader.Role.Code()}', string_to_array('{string.Join(',', reader.Scope.ScopeCodes)}', ','), false, now() + interval '1 hour')
                """);
        }

        await AddAsync(database, Lead, Camden, "to refuse", "recorded_24h");
    });

    private static async Task<long> AddAsync(DatabaseConnections database, Reader writer, string area, string text, string subject = "nfib")
    {
        await using var write = new WriteSessions(database);
        return await WriteNote.AddAsync(write, writer, Note(area, text) with { Subject = subject }, Cancellation);
    }

    private static NoteRequest Note(string area, string text, string link = "") => new() { Subject = "nfib", Area = area, Month = "2026-09", Text = text, Link = link };

    private static async Task<IReadOnlyList<string>> AreasAsync(DatabaseConnections database, Reader reader)
    {
        await using var source = NpgsqlDataSource.Create(database.Web);
        await using var session = await new ReadSessions(source).OpenAsync(reader.Scope, Cancellation);
        var notes = await TrendNotesQuery.RunAsync(session, reader.Scope, "outcomes", ["*", "Central North", "Central West", Camden, Islington, Westminster], Cancellation);
        return [.. notes.Select(note => note.NoteAreaCode).Order(StringComparer.Ordinal)];
    }

    private static Reader ReaderOf(string id, string name, Role role, params string[] boroughs) =>
        new() { UserId = id, UserName = name, Role = role, Boroughs = boroughs, SessionId = Guid.NewGuid() };
}
