namespace FraudDashboard.Web.Measures.Statistics;

/// <summary>The four rules of NHS England's "Making Data Count" (November 2023), each point flagged by the first that fits.</summary>
internal static class XmrSignals
{
    private const int Run = 7;

    public static (Signal Signal, Direction Direction)[] Of(double[] values, double mean, Interval limits, Interval near)
    {
        var flags = new (Signal Signal, Direction Direction)[values.Length];
        var side = Array.ConvertAll(values, value => Sign(value - mean));
        for (var i = 0; i < values.Length; i++)
        {
            if (Beyond(values[i], limits))
            {
                Flag(flags, i, Signal.Outside, side[i]);
            }
        }

        FlagTrends(flags, values);
        FlagTwoOfThree(flags, values, side, near);
        FlagShifts(flags, side);
        return flags;
    }

    private static void FlagTrends((Signal, Direction)[] flags, double[] values)
    {
        // A tie breaks the trend: six strict differences one way, and all seven points are flagged.
        for (var end = Run - 1; end < values.Length; end++)
        {
            var slope = Sign(values[end] - values[end - 1]);
            if (slope != 0 && Enumerable.Range(end - Run + 2, Run - 1).All(i => Sign(values[i] - values[i - 1]) == slope))
            {
                FlagWindow(flags, end - Run + 1, end, Signal.Trend, slope);
            }
        }
    }

    private static void FlagTwoOfThree((Signal, Direction)[] flags, double[] values, int[] side, Interval near)
    {
        for (var start = 0; start + 3 <= values.Length; start++)
        {
            var isOneSide = side[start] != 0 && side[start] == side[start + 1] && side[start] == side[start + 2];
            var beyond = Enumerable.Range(start, 3).Where(i => Beyond(values[i], near)).ToList();
            if (isOneSide && beyond.Count >= 2)
            {
                beyond.ForEach(i => Flag(flags, i, Signal.TwoOfThree, side[i]));
            }
        }
    }

    private static void FlagShifts((Signal, Direction)[] flags, int[] side)
    {
        // A point on the mean has no side and breaks the shift.
        for (var end = Run - 1; end < side.Length; end++)
        {
            if (side[end] != 0 && Enumerable.Range(end - Run + 1, Run).All(i => side[i] == side[end]))
            {
                FlagWindow(flags, end - Run + 1, end, Signal.Shift, side[end]);
            }
        }
    }

    private static void FlagWindow((Signal, Direction)[] flags, int from, int to, Signal signal, int sign)
    {
        for (var i = from; i <= to; i++)
        {
            Flag(flags, i, signal, sign);
        }
    }

    private static void Flag((Signal Signal, Direction Direction)[] flags, int index, Signal signal, int sign)
    {
        if (flags[index].Signal == Signal.None)
        {
            flags[index] = (signal, (Direction)sign);
        }
    }

    private static bool Beyond(double value, Interval limits) => limits.Excludes(value);

    /// <summary>-1, 0 or 1; what is no more than rounding is 0.</summary>
    public static int Sign(double difference) => Math.Abs(difference) <= Interval.Tolerance ? 0 : Math.Sign(difference);
}
