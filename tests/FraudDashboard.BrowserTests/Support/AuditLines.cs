using System.Diagnostics;
using System.Globalization;
using FraudDashboard.Database;
using FraudDashboard.DatabaseTests.Support;
using Xunit;

namespace FraudDashboard.BrowserTests.Support;

/// <summary>Counts lines of the audit. A busy site answers before its line is written: as many as are expected are waited for.</summary>
internal static class AuditLines
{
    /// <param name="database">Of the site.</param>
    /// <param name="sql">A query of one count.</param>
    /// <param name="expected">How many are waited for; none are where it is 0.</param>
    public static async Task<long> CountAsync(DatabaseConnections database, string sql, long expected)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50, TestContext.Current.CancellationToken))
        {
            var lines = Convert.ToInt64(await Sql.ScalarAsync(database.Auditor, sql), CultureInfo.InvariantCulture);
            if (lines >= expected || waited.ElapsedMilliseconds > BrowserFixture.WithinMs)
            {
                return lines;
            }
        }
    }
}
