using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>How one field agrees between the force's reports and their NFIB crimes; both blank is left out.</summary>
public sealed record FieldAgreement(string Field, long Agree, long Differ, long MissingAtNfib, long MissingInForce)
{
    public static readonly IReadOnlyList<string> Subjects = [.. FilterWords.Fields.Select(field => "FIELD-" + field.Value)];

    public string Title => Field == "loss_amount" ? "Loss, within £1" : FilterWords.Label(FilterWords.Fields, Field);

    public Proportion Rate => new(Agree, Agree + Differ + MissingAtNfib + MissingInForce);

    public static IReadOnlyList<FieldAgreement> Of(IReadOnlyList<TallyTotalsRow> rows) =>
        [.. FilterWords.Fields.Select(field => One(field.Value, [.. rows.Where(row => row.SubjectCode == "FIELD-" + field.Value)]))];

    /// <summary>The reports whose field agrees, or does not, in one way.</summary>
    public string Href(PageRequest request, string agreement) =>
        Urls.CrimeReports(request.Dated("nfib") with { Measure = "nfib_fields", Field = Field, Agreement = agreement });

    private static FieldAgreement One(string field, List<TallyTotalsRow> rows)
    {
        long Count(string agreement) => rows.Where(row => row.ResultCode == agreement).Sum(row => row.ReportCount);
        return new(field, Count("agree"), Count("differ"), Count("missing_at_nfib"), Count("missing_in_force"));
    }
}
