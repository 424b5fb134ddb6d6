using FraudDashboard.Database.Sessions;
using Npgsql;

namespace FraudDashboard.Database.Frozen;

/// <summary>Remembers freezes by the schedule that came to nothing: every page says so until the month is frozen.</summary>
public static class FreezeAttempts
{
    /// <summary>Keeps one, with its sentence.</summary>
    /// <param name="loaderConnection">Connection string of the loader's login.</param>
    /// <param name="month">The first day of the month that was to be frozen.</param>
    /// <param name="state">refused, held_back or failed.</param>
    /// <param name="sentence">What pages say.</param>
    /// <param name="cancellation">Ends it before it is kept.</param>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public static async Task RecordAsync(string loaderConnection, DateOnly month, string state, string sentence, CancellationToken cancellation)
    {
        await using var connection = await LiveConnection.OpenAsync(loaderConnection, cancellation);
        await using var command = new NpgsqlCommand("insert into frozen.attempt (pack_month, state, sentence) values ($1, $2, $3)", connection)
        {
            Parameters = { new() { Value = month }, new() { Value = state }, new() { Value = sentence } },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
