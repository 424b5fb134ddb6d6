namespace FraudDashboard.Ingestion.Demo;

/// <summary>When reports are recorded: 25 months up to the as-at date, with mild seasons and growth.</summary>
internal sealed class Timeline
{
    private const int MonthCount = 25;
    private static readonly int[] Season = [98, 95, 100, 97, 99, 98, 101, 96, 100, 104, 108, 104];
    private readonly DateOnly[] _starts = new DateOnly[MonthCount];
    private readonly int[] _days = new int[MonthCount];
    private readonly long[] _firsts = new long[MonthCount + 1];

    public Timeline(int reports, DateOnly asAt)
    {
        End = asAt.ToDateTime(new TimeOnly(23, 59, 59));
        StepOn = new DateOnly(asAt.Year, asAt.Month, 1).AddMonths(-7);
        var first = new DateOnly(asAt.Year, asAt.Month, 1).AddMonths(1 - MonthCount);
        var ends = new long[MonthCount];
        var total = 0L;
        for (var month = 0; month < MonthCount; month++)
        {
            _starts[month] = first.AddMonths(month);
            var last = month == MonthCount - 1 ? asAt : first.AddMonths(month + 1).AddDays(-1);
            _days[month] = last.DayNumber - _starts[month].DayNumber + 1;
            ends[month] = total += (long)_days[month] * Season[_starts[month].Month - 1] * (1000 + 7 * month);
        }
        for (var month = 0; month < MonthCount; month++)
        {
            _firsts[month + 1] = reports * ends[month] / total;
        }
    }

    /// <summary>The last second that the extracts know of.</summary>
    public DateTime End { get; }

    /// <summary>The first day of the month in which completion gets better.</summary>
    public DateOnly StepOn { get; }

    public DateTime RecordedAt(int report, DemoRandom random)
    {
        var month = 0;
        while (report >= _firsts[month + 1])
        {
            month++;
        }
        var share = (report - _firsts[month] + random.Unit()) / (_firsts[month + 1] - _firsts[month]);
        var day = Math.Min((int)(share * _days[month]), _days[month] - 1);
        return _starts[month].AddDays(day).ToDateTime(TimeOfDay(random));
    }

    // Most desks record in the daytime; some turn works at any hour.
    private static TimeOnly TimeOfDay(DemoRandom random)
    {
        var seconds = random.Chance(0.8)
            ? 7 * 3600 + (int)((random.Unit() + random.Unit()) / 2 * 14 * 3600)
            : random.Below(24 * 3600);
        return TimeOnly.MinValue.Add(TimeSpan.FromSeconds(seconds));
    }
}
