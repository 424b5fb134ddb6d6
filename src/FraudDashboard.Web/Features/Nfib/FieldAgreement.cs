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

    /// <summary>Reports of which the force and NFIB do not say the same.</summary>
    public long Disagree => Differ + MissingAtNfib + MissingInForce;

    public static IReadOnlyList<FieldAgreement> Of(IReadOnlyList<TallyTotalsRow> rows) =>
        [.. FilterWords.Fields.Select(field => One(field.Value, [.. rows.Where(row => row.SubjectCode == "FIELD-" + field.Value)]))];

    /// <summary>The reports whose field agrees, or does not, in one way.</summary>
    public string Href(PageRequest request, string agreement)
    {
        var field = request.Dated("nfib") with { Measure = "nfib_fields", Field = Field };
        return Urls.CrimeReports(agreement == Failing ? field with { Part = Failing } : field with { Agreement = agreement });
    }

    /// <summary>What all that do not agree are called in the address.</summary>
    internal const string Failing = "failing";

    private static FieldAgreement One(string field, List<TallyTotalsRow> rows)
    {
        long Count(string agreement) => rows.Where(row => row.ResultCode == agreement).Sum(row => row.ReportCount);
        return new(field, Count("agree"), Count("differ"), Count("missing_at_nfib"), Count("missing_in_force"));
    }
}
