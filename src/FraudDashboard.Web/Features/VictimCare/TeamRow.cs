using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.VictimCare;

/// <summary>The referrals of one team as the page counts them, in the order of <see cref="ReferralPart.OfTeams"/>.</summary>
public sealed record TeamRow(string Team, IReadOnlyList<ReferralLink> Counts)
{
    public static IReadOnlyList<TeamRow> Of(PageRequest request, VictimCareData data) =>
    [
        .. data.Teams.Where(row => row.DueToday + row.DueBefore + row.Contacted > 0).Select(row => new TeamRow(
            row.AllocatedTeam ?? FilterWords.NoTeamLabel,
            [
                Link(request, row, ReferralPart.DueToday, row.DueToday),
                Link(request, row, ReferralPart.DueBefore, row.DueBefore),
                Link(request, row, ReferralPart.Contacted, row.Contacted),
            ])),
    ];

    private static ReferralLink Link(PageRequest request, ReferralsByTeamRow row, ReferralPart part, long count) => new(
        part.Title, count,
        Urls.VictimCare(request.Filter.CarriedOver with { Part = part.Code, Team = row.AllocatedTeam ?? FilterWords.None, Priority = request.Filter.Priority }));
}
