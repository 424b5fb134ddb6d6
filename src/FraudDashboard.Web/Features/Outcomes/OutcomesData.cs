using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Outcomes;

/// <summary>What the page of outcome returns reads.</summary>
public sealed record OutcomesData(VerdictFigures Verdicts)
{
    public static async Task<OutcomesData> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        new(await VerdictFigures.ReadAsync(session, request, VerdictMeasure.Outcomes, cancellation));
}
