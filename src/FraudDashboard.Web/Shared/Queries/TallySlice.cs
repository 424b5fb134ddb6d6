namespace FraudDashboard.Web.Shared.Queries;

/// <summary>Which slice of the tallies answers a question: see sql/views/prep/tallies.sql.</summary>
/// <param name="Slice">area, offence or both.</param>
/// <param name="OffenceCode">NFIB code, or * for all offences.</param>
public sealed record TallySlice(string Slice, string OffenceCode)
{
    /// <summary>Every area, all offences.</summary>
    public static TallySlice AllOffences { get; } = new("area", "*");

    /// <summary>The slice for an offence, in all London or by area.</summary>
    public static TallySlice For(string? offenceCode, bool isByArea) =>
        offenceCode is null ? AllOffences : new(isByArea ? "both" : "offence", offenceCode);
}
