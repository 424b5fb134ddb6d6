using Dapper;

namespace FraudDashboard.Database.Sessions;

/// <summary>The statement that sets whose rows a transaction sees: of what is asked for, what the reader's session allows now.</summary>
internal static class ScopeStatement
{
    private const string OfProgram = """
        select set_config('fraud.scope', array_to_string(@scope_codes, ','), true) is not null
            and set_config('fraud.may_read_raw', case when @scope_raw then 'yes' else 'no' end, true) is not null;

        """;

    private const string OfSession = """
        select core.open_scope(@scope_session, @scope_codes, @scope_raw);

        """;

    /// <summary>Answers true, or false when the session is over.</summary>
    public static string For(UserScope scope) => scope.SessionId is null ? OfProgram : OfSession;

    /// <summary>The parameters of the statement, together with those of a query that goes along.</summary>
    public static DynamicParameters ParametersOf(UserScope scope, object? others)
    {
        var parameters = new DynamicParameters(others);
        parameters.Add("scope_session", scope.SessionId);
        parameters.Add("scope_codes", scope.ScopeCodes.ToArray());
        parameters.Add("scope_raw", scope.MayReadRaw);
        return parameters;
    }
}
