using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;

namespace FraudDashboard.Web.Features.Access;

/// <summary>A withdrawal that is asked for once more, with what it touches.</summary>
/// <param name="OpenSessions">Sessions of the person that end at once.</param>
public sealed record AskedWithdrawal(WithdrawRequest Request, long OpenSessions, AccessGrantRow Grant)
{
    public IReadOnlyList<string> Touches =>
    [
        $"1 grant: {Grant.UserId}, {RoleWords}{(Grant.ScopeCodes.Length > 0 ? $" of {Format.Of(Grant.ScopeCodes.Length, "borough")}" : "")}, since {Format.LongDay(Grant.FromOn)}.",
        OpenSessions == 0 ? "The person is not signed in." : $"{Format.Of(OpenSessions, "open session")} of theirs {(OpenSessions == 1 ? "ends" : "end")} at once.",
        "No figure moves. It cannot be undone: the person can be granted access anew.",
    ];

    private string RoleWords => RoleNames.Read(Grant.RoleCode) is { } role ? role.Title() : Grant.RoleCode;
}

/// <summary>Counts the sessions of a person that are open: what an administrator ends with a grant.</summary>
public static class CountOpenSessions
{
    private const string Sql = "select count(*) from core.session where lower(user_id) = lower(@userId) and ended_at is null and expires_at > now()";

    public static Task<long> RunAsync(WriteSessions write, Reader by, string userId, CancellationToken cancellation) =>
        write.RunAsync(by.Scope, session => session.ScalarAsync<long>(Sql, new { userId }), cancellation);
}
