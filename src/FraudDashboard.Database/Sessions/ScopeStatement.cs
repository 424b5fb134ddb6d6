using Dapper;

namespace FraudDashboard.Database.Sessions;

/// <summary>
/// The statement that says which session a transaction goes by and what is asked for; row security reads from the session
/// what of it may be seen. The program itself has no session: its own login sees what it asks for.
/// </summary>
internal static class ScopeStatement
{
    private const string OfProgram = """
        select set_config('fraud.asked_scope', array_to_string(@scope_codes, ','), true) is not null;

        """;

    private const string OfSession = """
        select core.open_scope(@scope_session, @scope_codes);

        """;

    /// <summary>Answers true, or false when the session is over.</summary>
    public static string For(UserScope scope) => scope.SessionId is null ? OfProgram : OfSession;

    /// <summary>The parameters of the statement, together with those of a query that goes along.</summary>
    public static DynamicParameters ParametersOf(UserScope scope, object? others)
    {
        var parameters = new DynamicParameters(others);
        parameters.Add("scope_session", scope.SessionId);
        parameters.Add("scope_codes", scope.ScopeCodes.ToArray());
        return parameters;
    }
}
