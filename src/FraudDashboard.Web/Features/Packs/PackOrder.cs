using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>Which files of a pack are asked for.</summary>
/// <param name="PackId">Number of the pack.</param>
/// <param name="Area">Kind and code of one area, as <see cref="ValueOf"/> writes them; empty for every area that the reader may have.</param>
/// <param name="Profile">For whom.</param>
/// <param name="Purpose">What they are for: it stands in the audit.</param>
public sealed record PackOrder(long PackId, string Area, PackProfile Profile, string Purpose)
{
    /// <summary>What a form calls the copy with true counts.</summary>
    public const string InternalValue = "internal";

    internal static string ValueOf(PackScope area) => $"{area.AreaKind}:{area.AreaCode}";

    internal static IReadOnlyList<FilterOption> Copies { get; } =
        [new("", "To send: small numbers left out"), new(InternalValue, "Internal: true counts")];
}
