using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Changes;

/// <summary>The lists behind the counts of a change: the area and offence of the page, the months of the period, one part.</summary>
internal sealed class ChangeLinks(PageRequest request, MeasuredSubject subject, ChangeQuestion question)
{
    /// <summary>The reports of a part that are counted as right, or that have its rule as a gap or its verdict.</summary>
    public string? Right(string part, MonthRange months) => !request.CanList(months.FromMonth) ? null : question.By switch
    {
        "rule" => subject.ListUrl(Of(months) with { Rule = part, Part = "gap" }),
        "verdict" => subject.Url(Of(months), part),
        _ => Of(part, months, "numerator"),
    };

    /// <summary>All reports of a part; of a rule or verdict all that the measure counts.</summary>
    public string? All(string part, MonthRange months) => !request.CanList(months.FromMonth) ? null : question.By is "rule" or "verdict"
        ? subject.Url(Of(months), "denominator")
        : Of(part, months, "denominator");

    private string? Of(string part, MonthRange months, string which)
    {
        // Whoever sees some boroughs cannot ask for what none holds.
        if (question.By == "borough" && part == Area.NoneCode && !request.SeesLondon)
        {
            return null;
        }

        var list = subject.List(Of(months), which);
        return subject.ListUrl(question.By switch
        {
            "borough" => list with { Area = VerdictSteps.AreaOf(part) },
            "offence" => list with { Offence = part },
            "team" => list with { Team = part },
            _ => list with { Source = part },
        });
    }

    private PageFilter Of(MonthRange months) => request.Filter.CarriedOver with { Period = Period.Of(months) };
}
