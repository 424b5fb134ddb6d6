using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>Victim care by team, counted referral by referral: sql/views/report/referrals_listed.sql.</summary>
public static class ReferralTeamsQuery
{
    public const string Sql = """
        select
            allocated_team,
            count(*) filter (where contact_state = 'in_time') as numerator,
            count(*) as denominator
        from report.referrals_listed
        where is_due
            and (@AreaCodes::text[] is null or area_code = any (@AreaCodes))
            and (@OffenceCode::text is null or offence_code = @OffenceCode)
            and received_on between @FirstDay and @LastDay
        group by allocated_team
        order by allocated_team
        """;

    /// <summary>The referrals of the months that are due, by team of the areas asked for.</summary>
    public static Task<IReadOnlyList<ReferralTeamsRow>> RunAsync(
        ReadSession session, UserScope scope, IReadOnlyCollection<string>? areaCodes, string? offenceCode, MonthRange months, CancellationToken cancellation) =>
        session.QueryAsync<ReferralTeamsRow>(
            scope, Sql,
            new { AreaCodes = areaCodes?.ToArray(), offenceCode, FirstDay = months.FromMonth, LastDay = months.ToMonth.AddMonths(1).AddDays(-1) }, cancellation);
}

/// <summary>The referrals of one team.</summary>
public sealed record ReferralTeamsRow
{
    /// <summary>Under the name that stands for it; null where the referral has none.</summary>
    public required string? AllocatedTeam { get; init; }

    public required long Numerator { get; init; }

    public required long Denominator { get; init; }
}
