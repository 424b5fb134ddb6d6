using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.VictimCare;

/// <summary>The title of the page of victim care, and what it says of its period.</summary>
internal static class VictimCareFinding
{
    private static readonly ReferralPart Overdue = ReferralPart.All.Single(part => part.Code == "no_contact");

    public static string Title(PageRequest request, VictimCareData view)
    {
        var overdue = view.CountOf(Overdue, null);
        var immediate = view.CountOf(Overdue, "immediate");
        var received = request.Filter.Period.Kind == PeriodKind.PageDefault ? "" : $" received in {PeriodOf(request)}";
        var first = overdue == 0 ? $"No referral{request.InArea()}{received} is overdue for first contact"
            : $"{Format.Of(overdue, "referral")}{request.InArea()}{received} {(overdue == 1 ? "is" : "are")} overdue for first contact"
                + (immediate == 0 ? ", none of them immediate" : $", {Format.Count(immediate)} of them immediate");
        return Month(request, view) is { Value.Rate: { } rate } month
            ? $"{first}; {Format.Percent(rate)}{month.Value.Mark()} were contacted in time in {Format.Month(month.Month)}{(month.IsSettled ? "" : " so far [p]")}"
            : first;
    }

    /// <summary>The month that the tile shows: the one asked for, else the latest settled one.</summary>
    public static MonthFigure? Month(PageRequest request, VictimCareData view)
    {
        var months = request.MonthsFor(VictimCareData.Measure);
        return view.Series.LastOrDefault(month => month.Month <= months.ToMonth && month.Month >= months.FromMonth);
    }

    public static string PeriodOf(PageRequest request) =>
        request.Filter.Period.Kind == PeriodKind.PageDefault ? "All months" : request.MonthsFor(VictimCareData.Measure).Label;
}
