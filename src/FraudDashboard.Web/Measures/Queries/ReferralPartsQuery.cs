using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Changes;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>The teams of victim care in two periods, counted referral by referral: sql/views/report/referrals_listed.sql.</summary>
public static class ReferralPartsQuery
{
    public const string Sql = """
        select coalesce(allocated_team, '') as part,
            cohort_month >= @AfterFirst as is_after,
            count(*) filter (where contact_state = 'in_time') as numerator,
            count(*) as denominator
        from report.referrals_listed
        where is_due
            and (@AreaCodes::text[] is null or area_code = any (@AreaCodes))
            and (@OffenceCode::text is null or offence_code = @OffenceCode)
            and (received_on between @BeforeFirst and @BeforeLastDay or received_on between @AfterFirst and @AfterLastDay)
        group by 1, 2
        """;

    /// <param name="areaCodes">The areas asked for; null for those of the scope.</param>
    /// <param name="offenceCode">One offence alone; null for all.</param>
    public static Task<IReadOnlyList<ReferralPartsRow>> RunAsync(
        ReadSession session, UserScope scope, ChangeQuestion question, IReadOnlyCollection<string>? areaCodes, string? offenceCode,
        CancellationToken cancellation) =>
        session.QueryAsync<ReferralPartsRow>(scope, Sql, PartsParameters.Of(question, new("", offenceCode), areaCodes), cancellation);
}

/// <summary>One team in one of the two periods: under the name that is shown, empty where none.</summary>
public sealed record ReferralPartsRow : CountedPart;
