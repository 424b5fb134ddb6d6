using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>Reads what the page of NFIB shows, side by side.</summary>
public sealed class NfibQuery(VerdictFiguresQuery verdicts, TallyTotalsQuery totals, LooseEndsQuery looseEnds)
{
    public async Task<NfibData> RunAsync(PageRequest request, CancellationToken cancellation)
    {
        var figures = verdicts.RunAsync(request, VerdictMeasure.Nfib, cancellation);
        var fields = FieldsAsync(request, cancellation);
        var ends = looseEnds.RunAsync(request, cancellation);
        await Task.WhenAll(figures, fields, ends);
        return new NfibData { Verdicts = await figures, Fields = await fields, LooseEnds = await ends };
    }

    /// <summary>Field agreement in the months asked for.</summary>
    public async Task<IReadOnlyList<FieldAgreement>> FieldsAsync(PageRequest request, CancellationToken cancellation)
    {
        var months = request.MonthsFor(VerdictMeasure.Nfib.Code);
        return FieldAgreement.Of(await totals.RunAsync(
            request.Scope, request.Slice, FieldAgreement.Subjects, months.FromMonth, months.ToMonth, cancellation));
    }
}

/// <summary>What the page of NFIB shows.</summary>
public sealed record NfibData
{
    public required VerdictFigures Verdicts { get; init; }

    public required IReadOnlyList<FieldAgreement> Fields { get; init; }

    public required LooseEnds LooseEnds { get; init; }
}
