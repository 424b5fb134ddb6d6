using FraudDashboard.Database;
using FraudDashboard.Database.Sessions;

namespace FraudDashboard.DatabaseTests.Support;

/// <summary>Readers with an open session in the database, as whoever has signed in has one.</summary>
internal static class SignedInReaders
{
    /// <summary>The same scope, of a session that allows just that.</summary>
    public static async Task<UserScope> SignInAsync(this DatabaseConnections database, UserScope scope)
    {
        var session = Guid.NewGuid();
        await Sql.PastRowSecurityAsync(database, $"""
            insert into core.session (session_id, user_id, user_name, role_code, scope_codes, may_read_raw, expires_at)
            values ('{session}', 'a-reader', '{scope.UserName}', 'analyst', string_to_array('{string.Join(',', scope.ScopeCodes)}', ','), {scope.MayReadRaw}, now() + interval '1 day')
            """);
        return scope with { SessionId = session };
    }
}
