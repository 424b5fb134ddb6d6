using System.Diagnostics;
using System.Text;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Contracts;
using Xunit;

namespace FraudDashboard.DatabaseTests.Loading;

public sealed class UnreadableValuesTests(PostgresFixture postgres)
{
    private const int Rows = 2_000;

    // At 100,000 rows it is four times: a busy machine may make it thrice that of a small file, and a join by loops makes it far more.
    private const int MostTimes = 12;

    /// <summary>A file whose every optional value is unreadable keeps each, in not much more time than the same rows take plain.</summary>
    [Fact]
    public async Task Load_EveryOptionalValueUnreadable_TakesAFewTimesThePlainRows()
    {
        var contract = ExtractContracts.CrimeReports;
        var optional = contract.Columns.Where(column => !column.IsRequired).ToList();
        var header = string.Join(',', contract.RequiredColumns.Concat(optional).Select(column => column.Name));
        var (plain, unreadable) = (await postgres.CreateDatabaseAsync(), await postgres.CreateDatabaseAsync());
        await plain.LoadAsync("crime_reports_2026-11-01.csv", Loads.Header, Loads.Row);
        await unreadable.LoadAsync("crime_reports_2026-11-01.csv", Loads.Header, Loads.Row);

        var plainTime = await TimeAsync(() => plain.LoadAsync(Loads.ReportsFile, File(header, "", optional.Count)));
        var unreadableTime = await TimeAsync(() => unreadable.LoadAsync(Loads.ReportsFile, File(header, new string('#', 61), optional.Count)));

        Assert.Equal(Rows * (long)optional.Count, await unreadable.NumberAsync("select count(*) from core.raw_value where length(raw_text) = 40"));
        Assert.Equal(Rows, await unreadable.NumberAsync("select count(*) from core.crime_report where issues -> 'owner_team' ->> 'kind' = 'invalid' and not issues -> 'owner_team' ? 'raw'"));
        Assert.True(unreadableTime < plainTime * MostTimes, $"{unreadableTime} after {plainTime}");
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> load)
    {
        var started = Stopwatch.GetTimestamp();
        await load();
        return Stopwatch.GetElapsedTime(started);
    }

    private static byte[] File(string header, string value, int columns)
    {
        var values = string.Concat(Enumerable.Repeat("," + value, columns));
        return Encoding.UTF8.GetBytes($"{header}\n{string.Concat(Enumerable.Range(1, Rows).Select(row => $"R{row},other,open,2026-10-01,2026-10-01,2026-10-01{values}\n"))}");
    }
}
