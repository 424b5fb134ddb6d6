using FraudDashboard.Database;

namespace FraudDashboard.Ingestion.Parsing.Values;

/// <summary>
/// A date, a time and perhaps an offset as written: ISO 8601, or DD/MM/YYYY alone or with HH:MM[:SS]. Never month first.
/// </summary>
/// <param name="Day">The day number since 2000-01-01.</param>
/// <param name="MicrosecondOfDay">The time of day in microseconds.</param>
/// <param name="OffsetMinutes">Minutes ahead of UTC; null where no offset is written, which means London.</param>
internal readonly record struct WallTime(int Day, long MicrosecondOfDay, int? OffsetMinutes)
{
    /// <summary>An earlier year is a slip of the pen, 0202 for 2022, or a program's word for "none".</summary>
    public const int FirstYear = 1900;

    // With an offset the last day can end in a year that .NET does not have.
    private static readonly long LatestMoment = (LondonTime.DayOf(DateOnly.MaxValue) + 1) * LondonTime.MicrosecondsPerDay;

    public static bool TryRead(ReadOnlySpan<char> text, out WallTime wallTime) =>
        text.Length >= 10 && text[4] == '-' ? TryReadIso(text, out wallTime) : TryReadSlashed(text, out wallTime);

    /// <summary>The moment in microseconds since 2000-01-01 UTC.</summary>
    public bool TryGetMoment(out long moment)
    {
        moment = OffsetMinutes is { } offset
            ? (Day * LondonTime.MicrosecondsPerDay) + MicrosecondOfDay - (offset * 60 * LondonTime.MicrosecondsPerSecond)
            : LondonTime.FromWall(Day, MicrosecondOfDay);
        return moment < LatestMoment;
    }

    private static bool TryReadIso(ReadOnlySpan<char> text, out WallTime wallTime)
    {
        wallTime = default;
        if (text[7] != '-' || !TryReadDay(text[..4], text[5..7], text[8..10], out var day))
        {
            return false;
        }

        var rest = text[10..];
        if (rest.IsEmpty)
        {
            wallTime = new(day, 0, null);
            return true;
        }

        var time = rest[1..];
        if (rest[0] is not ('T' or 't' or ' ') || !TryTakeOffset(ref time, out var offset)
            || !TryReadTime(time, mayHaveFraction: true, out var microsecond))
        {
            return false;
        }

        wallTime = new(day, microsecond, offset);
        return true;
    }

    private static bool TryReadSlashed(ReadOnlySpan<char> text, out WallTime wallTime)
    {
        wallTime = default;
        var space = text.IndexOf(' ');
        var date = space < 0 ? text : text[..space];
        var firstSlash = date.IndexOf('/');
        var lastSlash = date.LastIndexOf('/');
        if (firstSlash is not (1 or 2) || (lastSlash - firstSlash) is not (2 or 3) || date.Length - lastSlash != 5
            || !TryReadDay(date[(lastSlash + 1)..], date[(firstSlash + 1)..lastSlash], date[..firstSlash], out var day))
        {
            return false;
        }

        long microsecond = 0;
        if (space >= 0 && !TryReadTime(text[(space + 1)..], mayHaveFraction: false, out microsecond))
        {
            return false;
        }

        wallTime = new(day, microsecond, null);
        return true;
    }

    private static bool TryReadDay(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day, out int number)
    {
        number = 0;
        if (!AsciiDigits.TryReadPart(year, out var y) || !AsciiDigits.TryReadPart(month, out var m)
            || !AsciiDigits.TryReadPart(day, out var d)
            || y < FirstYear || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m))
        {
            return false;
        }

        number = LondonTime.DayOf(new DateOnly(y, m, d));
        return true;
    }

    /// <summary>Reads HH:MM, HH:MM:SS or, where it may, HH:MM:SS with a fraction of any length.</summary>
    private static bool TryReadTime(ReadOnlySpan<char> text, bool mayHaveFraction, out long microsecondOfDay)
    {
        microsecondOfDay = 0;
        if (text.Length is not 5 && text.Length < 8 || text[2] != ':'
            || !AsciiDigits.TryReadPart(text[..2], out var hour) || !AsciiDigits.TryReadPart(text[3..5], out var minute))
        {
            return false;
        }

        var second = 0;
        if (text.Length > 5 && (text[5] != ':' || !AsciiDigits.TryReadPart(text[6..8], out second)))
        {
            return false;
        }

        long fraction = 0;
        if (text.Length > 8 && !(mayHaveFraction && TryReadFraction(text[8..], out fraction)))
        {
            return false;
        }

        microsecondOfDay = (((((hour * 60) + minute) * 60) + second) * LondonTime.MicrosecondsPerSecond) + fraction;
        return hour < 24 && minute < 60 && second < 60;
    }

    /// <summary>Reads a fraction of a second to the microsecond; further digits are cut, not rounded.</summary>
    private static bool TryReadFraction(ReadOnlySpan<char> text, out long microseconds)
    {
        microseconds = 0;
        if (text.Length < 2 || text[0] is not ('.' or ',') || text[1..].ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        for (var place = 1; place <= 6; place++)
        {
            microseconds = (microseconds * 10) + (place < text.Length ? text[place] - '0' : 0);
        }

        return true;
    }

    /// <summary>Takes Z, ±HH, ±HHMM or ±HH:MM off the end of a time, and one space before it, as SQL Server writes.</summary>
    private static bool TryTakeOffset(ref ReadOnlySpan<char> time, out int? offsetMinutes)
    {
        offsetMinutes = null;
        if (time.EndsWith("Z", StringComparison.OrdinalIgnoreCase))
        {
            offsetMinutes = 0;
            time = WithoutSpace(time[..^1]);
            return true;
        }

        var sign = time.LastIndexOfAny('+', '-');
        if (sign < 0)
        {
            return true;
        }

        var zone = time[(sign + 1)..];
        ReadOnlySpan<char> minutes = zone.Length switch
        {
            2 => "00",
            4 => zone[2..],
            5 when zone[2] == ':' => zone[3..],
            _ => [],
        };
        if (!AsciiDigits.TryReadPart(minutes, out var minute) || !AsciiDigits.TryReadPart(zone[..2], out var hour)
            || hour > 23 || minute > 59)
        {
            return false;
        }

        offsetMinutes = (time[sign] == '-' ? -1 : 1) * ((hour * 60) + minute);
        time = WithoutSpace(time[..sign]);
        return true;
    }

    private static ReadOnlySpan<char> WithoutSpace(ReadOnlySpan<char> time) => time.EndsWith(" ") ? time[..^1] : time;
}
