using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>What the page of NFIB reads.</summary>
public sealed record NfibData
{
    public required VerdictFigures Verdicts { get; init; }

    public required IReadOnlyList<FieldAgreement> Fields { get; init; }

    /// <summary>Null of a frozen month: a pack keeps no submissions.</summary>
    public required UnresolvedSubmissions? Unresolved { get; init; }

    public static async Task<NfibData> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) => new()
    {
        Verdicts = await VerdictFigures.ReadAsync(session, request, VerdictMeasure.Nfib, cancellation),
        Fields = await FieldsAsync(session, request, cancellation),
        Unresolved = request.Pack is not null ? null : await UnresolvedSubmissions.ReadAsync(session, request, cancellation),
    };

    /// <summary>Field agreement in the months asked for.</summary>
    public static async Task<IReadOnlyList<FieldAgreement>> FieldsAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var months = request.MonthsFor(VerdictMeasure.Nfib.Code);
        return FieldAgreement.Of(await TallyTotalsQuery.RunAsync(
            session, request.TallyScope, request.Slice, FieldAgreement.Subjects, months.FromMonth, months.ToMonth, cancellation));
    }
}
