namespace FraudDashboard.Ingestion.Demo;

/// <summary>SplitMix64 with whole-number and plain IEEE arithmetic only, so that a seed gives the same extracts on every machine.</summary>
internal sealed class DemoRandom(long seed)
{
    private const ulong Golden = 0x9E3779B97F4A7C15UL;
    private readonly ulong _seed = Mix(unchecked((ulong)seed) + Golden);
    private ulong _state = Mix(unchecked((ulong)seed) + Golden);

    /// <summary>Starts the stream of one report, which then depends on no other report.</summary>
    public void Restart(long stream) => _state = Mix(_seed ^ Mix(unchecked((ulong)stream) * Golden));

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Unit() < probability;

    /// <summary>A whole number from 0 up to, not including, the bound.</summary>
    public int Below(int bound) => (int)(Unit() * bound);

    /// <summary>A whole number from the first to the last, both included.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public T Pick<T>(WeightedChoice<T> items) => items.At(Unit());

    /// <summary>Near enough to the standard normal: the sum of twelve uniform numbers, less six.</summary>
    public double Normal()
    {
        long sum = 0;
        for (var draw = 0; draw < 3; draw++)
        {
            var bits = Next();
            sum += (long)((bits & 0xFFFF) + ((bits >> 16) & 0xFFFF) + ((bits >> 32) & 0xFFFF) + (bits >> 48));
        }
        return sum / 65536.0 - 6;
    }

    /// <summary>Math.Exp may differ in its last bit between machines; this one cannot.</summary>
    public static double Exponential(double power)
    {
        var small = power / 64;
        var value = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4 * (1 + small / 5))));
        for (var doubling = 0; doubling < 6; doubling++)
        {
            value *= value;
        }
        return value;
    }

    private ulong Next() => Mix(_state += Golden);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
