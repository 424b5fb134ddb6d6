using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Features.Packs.Disclosure;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>For whom the files of a pack are.</summary>
public enum PackProfile
{
    /// <summary>To leave the force: counts rounded, small ones left out.</summary>
    Publication,

    /// <summary>For those who may see every count.</summary>
    Internal,
}

/// <summary>The counts and rates of a pack as one profile shows them: a number, or the shorthand for why there is none.</summary>
/// <param name="counts">The counts of the pack.</param>
/// <param name="profile">For whom.</param>
internal sealed class PackNumbers(FrozenPack counts, PackProfile profile)
{
    private const long LowReliability = 10;

    /// <summary>A count.</summary>
    public object Count(string figure, DateOnly month, AreaNode area, string part)
    {
        var key = KeyOf(figure, month, area, part);
        var value = counts.ValueOf(key);
        return profile == PackProfile.Internal ? value
            : counts.IsSuppressed(key) ? PublicationShorthand.Confidential
            : value == 0 ? 0L : PublishedCount.Rounded(value);
    }

    /// <summary>What is in order out of all that are counted, of the counts as they are shown.</summary>
    public object Rate(string figure, DateOnly month, AreaNode area)
    {
        var (numerator, denominator) = (Count(figure, month, area, DisclosureTable.Numerator), Count(figure, month, area, DisclosureTable.Denominator));
        return (numerator, denominator) switch
        {
            (_, 0L) => PublicationShorthand.NotApplicable,
            (long, < LowReliability) => PublicationShorthand.LowReliability,
            (long right, long all) => (double)right / all,
            _ => PublicationShorthand.Confidential,
        };
    }

    /// <summary>"84.4 % (1,030 of 1,220)", or why there is no figure.</summary>
    public string Words(string figure, DateOnly month, AreaNode area) => Rate(figure, month, area) switch
    {
        double rate => $"{Format.Percent(rate)} ({Format.Count((long)Count(figure, month, area, DisclosureTable.Numerator))} of {Format.Count((long)Count(figure, month, area, DisclosureTable.Denominator))})",
        PublicationShorthand.NotApplicable => "none to count",
        PublicationShorthand.LowReliability => "too few to judge",
        _ => "too few to publish",
    };

    /// <summary>Likewise of a month to compare with: one of which nothing is counted has no data.</summary>
    public object Earlier(string figure, DateOnly month, AreaNode area) =>
        Rate(figure, month, area) is var rate && rate is PublicationShorthand.NotApplicable ? PublicationShorthand.NotAvailable : rate;

    /// <summary>The rate less another, in percentage points; the shorthand of the one that is none.</summary>
    public static object Points(object now, object then) =>
        now is not double a ? now : then is not double b ? then : Math.Round((a - b) * 100, 1, MidpointRounding.AwayFromZero);

    private static CountKey KeyOf(string figure, DateOnly month, AreaNode area, string part) => new(figure, month, area.Kind, area.Code, area.Team, part);
}
