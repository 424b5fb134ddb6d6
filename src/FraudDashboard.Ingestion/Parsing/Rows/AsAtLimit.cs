using System.Globalization;
using FraudDashboard.Database;

namespace FraudDashboard.Ingestion.Parsing.Rows;

/// <summary>The first day that an extract cannot know of: one day or more after the end of its as-at date, in London.</summary>
internal sealed class AsAtLimit
{
    private readonly int _firstDay;
    private readonly long _firstMoment;

    public AsAtLimit(DateOnly asAt)
    {
        AsAt = asAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        _firstDay = LondonTime.DayOf(asAt.AddDays(2));
        _firstMoment = LondonTime.FromWall(_firstDay, 0);
    }

    public string AsAt { get; }

    public bool IsPassedByDay(long day) => day >= _firstDay;

    public bool IsPassedByMoment(long microseconds) => microseconds >= _firstMoment;
}
