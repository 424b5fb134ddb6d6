namespace FraudDashboard.Web.Measures.Statistics;

/// <summary>Months one after the other for which one rule holds, of whichever rule each is flagged by first.</summary>
/// <param name="Rule">The rule that flags the month asked for.</param>
/// <param name="Direction">Which way it goes.</param>
/// <param name="Since">The first month of the run: the same for each of its months.</param>
/// <param name="Until">Its last month.</param>
public sealed record XmrRun(Signal Rule, Direction Direction, DateOnly Since, DateOnly Until)
{
    /// <summary>The run of a flagged month of a base.</summary>
    public static XmrRun Of(XmrBase part, XmrPoint point)
    {
        double[] values = [.. part.Points.Select(one => one.Value)];
        var sign = (int)point.Direction;
        var at = part.Points.ToList().FindIndex(one => one.Month == point.Month);
        var (first, last) = point.Signal switch
        {
            Signal.Outside => Unbroken(values.Length, at, i => part.Limits.Excludes(values[i]) && SideOf(part, values[i]) == sign),
            Signal.Shift => Unbroken(values.Length, at, i => SideOf(part, values[i]) == sign),
            Signal.Trend => Steps(values, at, sign),
            _ => Triples(part, values, at, sign),
        };
        return new(point.Signal, point.Direction, part.Points[first].Month, part.Points[last].Month);
    }

    private static (int First, int Last) Unbroken(int count, int at, Func<int, bool> holds)
    {
        int first = at, last = at;
        while (first > 0 && holds(first - 1))
        {
            first--;
        }

        while (last < count - 1 && holds(last + 1))
        {
            last++;
        }

        return (first, last);
    }

    // The month from which it rises or falls is the first of the run: each later one is a step the same way.
    private static (int First, int Last) Steps(double[] values, int at, int sign)
    {
        bool IsStep(int i) => XmrSignals.Sign(values[i] - values[i - 1]) == sign;
        int first = at, last = at;
        while (first > 0 && IsStep(first))
        {
            first--;
        }

        while (last < values.Length - 1 && IsStep(last + 1))
        {
            last++;
        }

        return (first, last);
    }

    // Triples that share a month are one run; it begins and ends with a month near the limit.
    private static (int First, int Last) Triples(XmrBase part, double[] values, int at, int sign)
    {
        bool IsNear(int i) => part.NearLimits.Excludes(values[i]);
        bool IsTriple(int start) => Enumerable.Range(start, 3).All(i => SideOf(part, values[i]) == sign) && Enumerable.Range(start, 3).Count(IsNear) >= 2;
        var covered = new int[values.Length];
        var run = 0;
        for (int start = 0, end = -1; start + 3 <= values.Length; start++)
        {
            if (IsTriple(start))
            {
                run = start <= end ? run : run + 1;
                end = start + 2;
                Array.Fill(covered, run, start, 3);
            }
        }

        var months = Enumerable.Range(0, values.Length).Where(i => covered[i] == covered[at] && IsNear(i)).ToList();
        return (months[0], months[^1]);
    }

    private static int SideOf(XmrBase part, double value) => XmrSignals.Sign(value - part.Mean);
}
