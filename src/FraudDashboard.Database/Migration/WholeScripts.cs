using DbUp.Postgresql;

namespace FraudDashboard.Database.Migration;

/// <summary>
/// Gives each script to the server in one piece. Npgsql and DbUp both cut scripts at semicolons, and cut the body of a
/// function between BEGIN ATOMIC and END too; the server's own EXECUTE parses it as written, and says where an error stands.
/// </summary>
internal sealed class WholeScripts(string connectionString) : PostgresqlConnectionManager(connectionString)
{
    public static string Wrap(string script)
    {
        var (outer, inner) = (Tag(script, "script"), Tag(script, "text"));
        return $"do {outer} begin execute {inner}{script}{inner}; end {outer}";
    }

    public override IEnumerable<string> SplitScriptIntoCommands(string scriptContents) => [scriptContents];

    private static string Tag(string script, string name) =>
        Enumerable.Range(0, int.MaxValue).Select(number => $"${name}{number}$").First(tag => !script.Contains(tag, StringComparison.Ordinal));
}
