using FraudDashboard.Database;
using FraudDashboard.Database.Frozen;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;
using Npgsql;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>
/// Freezes by itself: from a working day of each month on (a setting), the latest month that is settled by then, once. What
/// stands in the way is kept, said on every page, and tried again the next day.
/// </summary>
public sealed class ScheduledFreeze(DatabaseConnections connections, PageRequestReader requests, FreezePack freeze)
{
    private const string WorkingDaySetting = "pack_working_day";
    private const string Who = "The schedule";
    private const int MonthsBack = 6;

    /// <summary>Does what is due on a day; null where nothing is.</summary>
    /// <param name="today">The day in London.</param>
    /// <param name="cancellation">Ends it: nothing is frozen then.</param>
    /// <exception cref="NpgsqlException">The database cannot be reached, or ended the transaction: nothing is frozen.</exception>
    public async Task<FreezeResult?> RunAsync(DateOnly today, CancellationToken cancellation)
    {
        if (await DueAsync(today, cancellation) is not { } month)
        {
            return null;
        }

        FreezeResult? result = null;
        try
        {
            result = await freeze.RunAsync(new(month, $"Due on {Format.LongDay(today)}", Who, Who), cancellation);
        }
        finally
        {
            // Whatever ended it: nobody is there to see it.
            if (result?.State is not (FreezeState.Frozen or FreezeState.NothingToConfirm) && !cancellation.IsCancellationRequested)
            {
                await RecordAsync(month, today, result);
            }
        }

        return result;
    }

    /// <summary>The latest month that is settled for every measure on a day, whatever is loaded; null where there are no measures.</summary>
    public static DateOnly? SettledBy(ReferenceLists reference, DateOnly day) =>
        Enumerable.Range(1, MonthsBack).Select(back => new DateOnly(day.Year, day.Month, 1).AddMonths(-back))
            .Where(month => reference.Measures.Count > 0 && reference.Measures.All(measure => PackMonths.SettledOn(measure, month) <= day))
            .Select(month => (DateOnly?)month).FirstOrDefault();

    private async Task<DateOnly?> DueAsync(DateOnly today, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(connections.Loader);
        await using var session = await new ReadSessions(source).OpenAsync(UserScope.AllLondon, cancellation);
        var (request, _) = await requests.ReadAsync(session, "", null, null, cancellation);
        var number = request.Reference.Days(WorkingDaySetting);
        if (number < 1 || request.Frame.Clock?.FirstMonth is not { } first || WorkingDays.Of(today, number) is var due && today < due)
        {
            return null;
        }

        return SettledBy(request.Reference, due) is { } month && month >= first
            && (await PacksQuery.RunAsync(session, request.Reader, cancellation)).All(pack => pack.PackMonth != month)
                ? month : null;
    }

    private Task RecordAsync(DateOnly month, DateOnly today, FreezeResult? result)
    {
        var (state, why) = result switch
        {
            { State: FreezeState.HeldBack } => ("held_back", result.Sentence),
            not null => ("refused", result.Sentence),
            null => ("failed", "The program or the database failed: the log of the site says how."),
        };
        return FreezeAttempts.RecordAsync(
            connections.Loader, month, state, $"{Format.Month(month)} was to be frozen on {Format.LongDay(today)} and is not. {why}", CancellationToken.None);
    }
}
