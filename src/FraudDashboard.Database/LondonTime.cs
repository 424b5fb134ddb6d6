using NodaTime;

namespace FraudDashboard.Database;

/// <summary>
/// London wall time of moments, and back: of .NET's moments, and of PostgreSQL's, which are microseconds since 2000-01-01
/// 00:00 UTC, with days numbered from that date. The rules of summer time are those of the IANA zone Europe/London.
/// </summary>
public static class LondonTime
{
    public const long MicrosecondsPerSecond = 1_000_000;
    public const long MicrosecondsPerDay = 86_400 * MicrosecondsPerSecond;

    /// <summary>The day number of 2000-01-01, where PostgreSQL's dates begin.</summary>
    public static readonly int EpochDay = new DateOnly(2000, 1, 1).DayNumber;

    // Years before and after these take the slow, equally right path.
    private static readonly LocalDate FirstFastDate = new(1980, 1, 1);
    private static readonly LocalDate LastFastDate = new(2059, 12, 31);
    private static readonly int FirstFastDay = DayOf(FirstFastDate);
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly int?[] SecondsAheadByDay = OffsetsOfPlainDays();

    /// <summary>The moment of a wall time: the first of a repeated hour; an hour that does not exist moves forward.</summary>
    /// <param name="day">The day, numbered from 2000-01-01.</param>
    /// <param name="microsecondOfDay">The wall time of that day, from 0 up to, not including, <see cref="MicrosecondsPerDay"/>.</param>
    /// <returns>Microseconds since 2000-01-01 UTC.</returns>
    public static long FromWall(int day, long microsecondOfDay)
    {
        var local = (day * MicrosecondsPerDay) + microsecondOfDay;
        var index = day - FirstFastDay;
        if ((uint)index < (uint)SecondsAheadByDay.Length && SecondsAheadByDay[index] is { } secondsAhead)
        {
            return local - (secondsAhead * MicrosecondsPerSecond);
        }

        var wall = DateOf(day).AtMidnight().PlusTicks(microsecondOfDay * 10);
        return MicrosecondsOf(Zone.AtLeniently(wall).ToInstant());
    }

    /// <summary>The London date of a moment, as a day numbered from 2000-01-01.</summary>
    /// <param name="microseconds">The moment, in microseconds since 2000-01-01 UTC.</param>
    public static int DayOfMoment(long microseconds)
    {
        var instant = Epoch.Plus(Duration.FromTicks(microseconds * 10));
        return DayOf(instant.InZone(Zone).Date);
    }

    /// <summary>The London wall time of a moment.</summary>
    /// <param name="microseconds">The moment, in microseconds since 2000-01-01 UTC.</param>
    /// <returns>A wall time of <see cref="DateTimeKind.Unspecified"/>, to the microsecond.</returns>
    public static DateTime WallOfMoment(long microseconds) =>
        Epoch.Plus(Duration.FromTicks(microseconds * 10)).InZone(Zone).ToDateTimeUnspecified();

    /// <summary>The London wall time of a moment, as a time of <see cref="DateTimeKind.Unspecified"/>.</summary>
    public static DateTime WallOf(DateTimeOffset moment) => Instant.FromDateTimeOffset(moment).InZone(Zone).ToDateTimeUnspecified();

    /// <summary>The London wall time of a UTC moment; a time of <see cref="DateTimeKind.Unspecified"/> is a wall time already.</summary>
    /// <exception cref="ArgumentException">The time is of the kind <see cref="DateTimeKind.Local"/>, which says nothing of London.</exception>
    public static DateTime WallOf(DateTime moment) =>
        moment.Kind == DateTimeKind.Unspecified ? moment : Instant.FromDateTimeUtc(moment).InZone(Zone).ToDateTimeUnspecified();

    /// <summary>The London date of a moment.</summary>
    public static DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(WallOf(moment));

    /// <summary>The London date of a UTC moment, or of a wall time; see <see cref="WallOf(DateTime)"/>.</summary>
    /// <exception cref="ArgumentException">The time is of the kind <see cref="DateTimeKind.Local"/>.</exception>
    public static DateOnly DateOf(DateTime moment) => DateOnly.FromDateTime(WallOf(moment));

    /// <summary>Today's date in London.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOf(clock.GetUtcNow());

    /// <summary>The number of a date, counted from 2000-01-01.</summary>
    public static int DayOf(DateOnly date) => date.DayNumber - EpochDay;

    private static Instant Epoch { get; } = Instant.FromUtc(2000, 1, 1, 0, 0);

    private static long MicrosecondsOf(Instant instant) => (instant - Epoch).BclCompatibleTicks / 10;

    private static int DayOf(LocalDate date) => date.ToDateOnly().DayNumber - EpochDay;

    private static LocalDate DateOf(int day) => LocalDate.FromDateOnly(DateOnly.FromDayNumber(day + EpochDay));

    /// <summary>The offset of each day on which the clocks do not change; null for the days on which they do.</summary>
    private static int?[] OffsetsOfPlainDays()
    {
        var offsets = new int?[DayOf(LastFastDate) - FirstFastDay + 1];
        for (var day = 0; day < offsets.Length; day++)
        {
            var start = Zone.AtStartOfDay(DateOf(FirstFastDay + day));
            var end = Zone.AtStartOfDay(DateOf(FirstFastDay + day + 1));
            if (start.Offset == end.Offset)
            {
                offsets[day] = start.Offset.Seconds;
            }
        }

        return offsets;
    }
}
