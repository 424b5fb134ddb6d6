using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.VictimCare;

/// <summary>A count of referrals and the address of exactly these.</summary>
public sealed record ReferralLink(string Title, long Count, string Url);

/// <summary>The referrals of one priority: who waits or waited too long, and how many of those due were contacted in time.</summary>
public sealed record PriorityRow(Choice Priority, IReadOnlyList<ReferralLink> Late, ReferralLink InTime, ReferralLink Due)
{
    private static readonly string[] LateParts = ["no_contact", "not_yet_due", "late"];

    public Proportion Rate => new(InTime.Count, Due.Count);

    /// <summary>A row for each priority.</summary>
    public static IReadOnlyList<PriorityRow> Of(PageRequest request, VictimCareData data)
    {
        return
        [
            .. FilterWords.Priorities.Select(priority => new PriorityRow(
                priority, [.. LateParts.Select(part => Link(part, priority))], Link("numerator", priority), Link("denominator", priority))),
        ];

        ReferralLink Link(string code, Choice priority)
        {
            var part = ReferralPart.All.Single(known => known.Code == code);
            return new(part.Title, data.CountOf(part, priority.Value), Urls.VictimCare(request.Filter.CarriedOver with { Part = code, Priority = priority.Value }));
        }
    }
}
