namespace FraudDashboard.Web.Requests;

/// <summary>Which slice of the tallies answers a question: see sql/views/prep/tallies.sql.</summary>
/// <param name="Slice">london, area, offence or both.</param>
/// <param name="OffenceCode">NFIB code, or * for all offences.</param>
public sealed record TallySlice(string Slice, string OffenceCode)
{
    /// <summary>Its rows are of all London together.</summary>
    public bool IsOfAllLondon => Slice is "london" or "offence";

    /// <summary>Every area, all offences.</summary>
    public static TallySlice AllOffences { get; } = new("area", "*");

    /// <summary>The slice for an offence or all of them, in all London at once or by area.</summary>
    public static TallySlice For(string? offenceCode, bool isByArea) => (offenceCode, isByArea) switch
    {
        (null, true) => AllOffences,
        (null, false) => new("london", "*"),
        (_, true) => new("both", offenceCode),
        (_, false) => new("offence", offenceCode),
    };
}
