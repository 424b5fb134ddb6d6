using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;
using FraudDashboard.Web.Ui.Pages;

namespace FraudDashboard.Web.Features.Measures;

/// <summary>One measure of the catalogue, which the path names.</summary>
public sealed partial class MeasurePage : SubjectPage<MeasuresRow>
{
    protected override PageFilter Complete(PageFilter filter) => filter with { Measure = Code.ToLowerInvariant() };

    protected override MeasuresRow? Found(PageRequest request) =>
        request.Reference.Measures.FirstOrDefault(measure => IsCode(measure.MeasureCode));

    protected override MeasuredSubject SubjectOf(MeasuresRow row) => MeasuredSubject.OfMeasure(row);
}
