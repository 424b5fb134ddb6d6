using System.Globalization;
using CsCheck;
using FraudDashboard.Database;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Values;
using NodaTime;
using Xunit;

namespace FraudDashboard.Tests.Loading;

public sealed class TimestampReaderTests
{
    private static readonly DateTime Epoch = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2026-01-05 10:00", "2026-01-05T10:00:00.000000Z")]
    [InlineData("2026-07-05 10:00", "2026-07-05T09:00:00.000000Z")]
    [InlineData("2026-07-05T10:00:07", "2026-07-05T09:00:07.000000Z")]
    [InlineData("2026-07-05T10:00:07.5", "2026-07-05T09:00:07.500000Z")]
    [InlineData("2026-07-05T10:00:07.1234569", "2026-07-05T09:00:07.123456Z")]
    [InlineData("2026-07-05T10:00:07Z", "2026-07-05T10:00:07.000000Z")]
    [InlineData("2026-07-05T10:00+01:00", "2026-07-05T09:00:00.000000Z")]
    [InlineData("2026-07-05T10:00:00.25-0530", "2026-07-05T15:30:00.250000Z")]
    [InlineData("2026-07-05 10:00:00+00", "2026-07-05T10:00:00.000000Z")]
    [InlineData("2026-10-05 09:00:00.0000000 +01:00", "2026-10-05T08:00:00.000000Z")]
    [InlineData("2026-10-05T10:00:00 Z", "2026-10-05T10:00:00.000000Z")]
    [InlineData("2026-07-05", "2026-07-04T23:00:00.000000Z")]
    [InlineData("05/07/2026", "2026-07-04T23:00:00.000000Z")]
    [InlineData("5/7/2026", "2026-07-04T23:00:00.000000Z")]
    [InlineData("05/07/2026 10:00", "2026-07-05T09:00:00.000000Z")]
    [InlineData("5/07/2026 10:00:09", "2026-07-05T09:00:09.000000Z")]
    [InlineData("29/02/2024", "2024-02-29T00:00:00.000000Z")]
    [InlineData("1900-01-01", "1900-01-01T00:00:00.000000Z")]
    // Clocks go back on 25 October 2026 at 02:00: the repeated hour is the first one.
    [InlineData("2026-10-25 00:59", "2026-10-24T23:59:00.000000Z")]
    [InlineData("2026-10-25 01:30", "2026-10-25T00:30:00.000000Z")]
    [InlineData("2026-10-25 02:00", "2026-10-25T02:00:00.000000Z")]
    // Clocks go forward on 29 March 2026 at 01:00: the hour that does not exist moves forward.
    [InlineData("2026-03-29 00:59", "2026-03-29T00:59:00.000000Z")]
    [InlineData("2026-03-29 01:30", "2026-03-29T01:30:00.000000Z")]
    [InlineData("2026-03-29 02:30", "2026-03-29T01:30:00.000000Z")]
    // London kept summer time throughout from 1968 to 1971, and two hours ahead in the summer of 1944.
    [InlineData("1970-01-01", "1969-12-31T23:00:00.000000Z")]
    [InlineData("1944-06-06 12:00", "1944-06-06T10:00:00.000000Z")]
    [InlineData("2075-07-01 12:00", "2075-07-01T11:00:00.000000Z")]
    public void Timestamp_InAForm_IsTheMoment(string raw, string moment)
    {
        var reading = ColumnFormats.Timestamp.Read(raw, TestLists.All);
        Assert.Equal(ReadingState.Value, reading.State);
        Assert.Equal(moment, Epoch.AddTicks(reading.Number * 10).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-29")]
    [InlineData("2026-11-01 25:00")]
    [InlineData("2026-11-01 24:00")]
    [InlineData("2026-11-01 10:60")]
    [InlineData("2026-11-01 10:00:60")]
    [InlineData("2026-11-01 10")]
    [InlineData("2026-11-01 1:00")]
    [InlineData("2026-11-01T10:00:00.")]
    [InlineData("2026-11-01T10:00.5")]
    [InlineData("2026-11-01T10:00:00  Z")]
    [InlineData("2026-11-01T10:00:00 + 01:00")]
    [InlineData("2026-11-01 Z")]
    [InlineData("2026-11-01 +01:00")]
    [InlineData("2026-11-01T10:00:00+1:00")]
    [InlineData("2026-11-01T10:00:00+24:00")]
    [InlineData("2026-11-01T10:00:00+01:60")]
    [InlineData("2026-11-01Z")]
    [InlineData("2026-11-01+01:00")]
    [InlineData("2026-11-01T")]
    [InlineData("2026-11-01  10:00")]
    [InlineData("2026-1-01")]
    [InlineData("20261101")]
    [InlineData("2026/11/01")]
    [InlineData("0000-01-01")]
    [InlineData("0001-01-01")]
    [InlineData("0202-05-14 10:00")]
    [InlineData("1899-12-31")]
    [InlineData("14/05/0202")]
    [InlineData("11/13/2026 09:00")]
    [InlineData("99/99/2026")]
    [InlineData("31/02/2026 10:00")]
    [InlineData("0/1/2026")]
    [InlineData("01/02/26")]
    [InlineData("001/02/2026")]
    [InlineData("01/02/2026T10:00")]
    [InlineData("01/02/2026 9:00")]
    [InlineData("01/02/2026 10:00Z")]
    [InlineData("01/02/2026 10:00+01:00")]
    [InlineData("01/02/2026 10:00:00.5")]
    [InlineData("01-02-2026")]
    [InlineData("1 Feb 2026")]
    [InlineData("46327.5")]
    [InlineData("soon")]
    [InlineData("\u0662\u0660\u0662\u0666-11-01")]
    public void Timestamp_InNoForm_IsInvalid(string raw) =>
        Assert.Equal(ReadingState.Invalid, ColumnFormats.Timestamp.Read(raw, TestLists.All).State);

    [Theory]
    [InlineData("2026-10-31", "2026-10-31")]
    [InlineData("31/10/2026", "2026-10-31")]
    [InlineData("2026-10-31 23:59", "2026-10-31")]
    [InlineData("2026-07-31T23:30:00Z", "2026-08-01")]
    [InlineData("2026-10-31T00:30:00+01:00", "2026-10-30")]
    [InlineData("2026-03-29 01:30", "2026-03-29")]
    public void Date_OfAMoment_IsTheLondonDate(string raw, string date) => Assert.Equal(
        LondonTime.DayOf(DateOnly.Parse(date, CultureInfo.InvariantCulture)),
        ColumnFormats.Date.Read(raw, TestLists.All).Number);

    [Fact]
    public void FromWall_AnyTime_IsWhatTheTimeZoneDatabaseSays()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/London"];
        var epoch = Instant.FromUtc(2000, 1, 1, 0, 0);
        Gen.Select(Gen.Int[-40_000, 25_000], Gen.Int[0, 86_399]).Sample((day, second) =>
        {
            var wall = new LocalDateTime(2000, 1, 1, 0, 0).PlusDays(day).PlusSeconds(second);
            var expected = (zone.AtLeniently(wall).ToInstant() - epoch).TotalSeconds;
            return (decimal)expected * LondonTime.MicrosecondsPerSecond
                == LondonTime.FromWall(day, second * LondonTime.MicrosecondsPerSecond);
        });
    }
}
