using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Changes;

/// <summary>The lists behind the counts of a change: the area and offence of the page, the months of the period, one part.</summary>
internal sealed class ChangeLinks(PageRequest request, MeasuredSubject subject, ChangeQuestion question)
{
    /// <summary>The reports of a part that are counted as right, or that have its rule as a gap or its verdict.</summary>
    public string? Right(string part, MonthRange months) => question.By switch
    {
        "rule" => List(Of(months) with { Rule = part, Part = "gap" }),
        "verdict" => List(Of(months) with { Measure = subject.Code, Part = part }),
        _ => Of(part, months, "numerator"),
    };

    /// <summary>All reports of a part; of a rule or verdict all that the measure counts.</summary>
    public string? All(string part, MonthRange months) => question.By is "rule" or "verdict"
        ? List(Of(months) with { Measure = subject.Code, Part = "denominator" })
        : Of(part, months, "denominator");

    private string? Of(string part, MonthRange months, string which)
    {
        // Whoever sees some boroughs cannot ask for what none holds; disseminations and the teams of referrals have no list.
        if ((question.By == "borough" && part == Area.NoneCode && !request.SeesLondon) || (subject.Tally is null && question.By == "team"))
        {
            return null;
        }

        var narrowed = question.By switch
        {
            "borough" => Of(months) with { Area = VerdictSteps.AreaOf(part) },
            "offence" => Of(months) with { Offence = part },
            "team" => Of(months) with { Team = part },
            _ => Of(months) with { Source = part },
        };
        return List(subject.IsRule ? narrowed with { Rule = subject.Code, Part = which } : narrowed with { Measure = subject.Code, Part = which });
    }

    private PageFilter Of(MonthRange months) => new()
    {
        Period = Period.Of(months),
        Area = request.Filter.Area,
        Offence = request.Filter.Offence,
    };

    private string? List(PageFilter filter) => subject switch
    {
        { Tally: not null } => Urls.CrimeReports(filter),
        { Code: "victim_care" } => Urls.VictimCare(filter),
        _ => null,
    };
}
