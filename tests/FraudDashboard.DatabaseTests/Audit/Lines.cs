#pragma warning disable RS0030 // Tests write to the audit under any login.
using FraudDashboard.Database.Audit;
using Npgsql;
using Xunit;

namespace FraudDashboard.DatabaseTests.Audit;

/// <summary>Lines of the audit for tests, and the ways in which someone with the owner's password could break them.</summary>
internal static class Lines
{
    public static AuditEvent Of(string subject, string user = "reader") => new()
    {
        UserId = user,
        UserName = user,
        ActionCode = AuditActions.RecordViewed,
        Subject = subject,
    };

    /// <summary>Adds so many lines, one transaction each.</summary>
    public static async Task<AuditAnchor> AddAsync(string connection, int count, AuditAnchorFile? anchors = null)
    {
        await using var trail = new AuditTrail(NpgsqlDataSource.Create(connection), anchors);
        AuditAnchor? last = null;
        for (var line = 1; line <= count; line++)
        {
            last = await trail.RecordAsync(Of($"/reports/{line}"), TestContext.Current.CancellationToken);
        }

        return last!;
    }

    /// <summary>Runs a statement as the owner of the table with its guards taken off, as an attacker would.</summary>
    public static async Task TamperAsync(string owner, string statement)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
#pragma warning disable CA2100 // The tests' own texts.
        await using var command = new NpgsqlCommand(
            $"alter table audit.event disable trigger user; alter table audit.event no force row level security; {statement}; "
            + "alter table audit.event force row level security; alter table audit.event enable trigger user;", connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Makes every line as many minutes older, with the chain that they would have had then.</summary>
    public static Task AgeAsync(string owner, TimeSpan age) => TamperAsync(owner, $"""
        do $$
        declare
            line audit.event%rowtype;
            last bytea := '';
        begin
            for line in select * from audit.event order by event_no loop
                line.happened_at := line.happened_at - interval '{age.TotalSeconds:0} seconds';
                line.previous_hash := last;
                last := audit.hash_of(line.event_no, line.happened_at, line.user_id, line.user_name, line.action_code, line.subject, line.purpose, line.detail, last);
                update audit.event as e set happened_at = line.happened_at, previous_hash = line.previous_hash, hash = last where e.event_no = line.event_no;
            end loop;
        end
        $$
        """);
}
