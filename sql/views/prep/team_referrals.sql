-- needs: referrals_assessed
-- What has each team to contact, and what has it contacted of late? · one row per team with any, priority, area and borough in whose scope, in all, by month received, by offence, and by both
-- The definition of core.team_referral, which core.tally_teams brings into step with it. Of what is contacted only what was
-- received of late counts, so that this reads what is open and a slice of days: without a clock, nothing.
create view prep.team_referrals with (security_invoker = true) as
with referral as (
    select
        coalesce(assessed.offence_code, '') as offence_code,
        assessed.received_month,
        assessed.scope_code,
        assessed.area_code,
        assessed.priority,
        coalesce(assessed.allocated_team, '') as allocated_team,
        assessed.first_contact_at is not null as is_contacted,
        assessed.contact_state = 'no_contact' as is_overdue,
        core.london_date(assessed.contact_due_at) - clock.as_at_on as days_to_go
    from core.clock
    inner join prep.referrals_assessed as assessed
        on assessed.first_contact_at is null or assessed.received_on >= clock.as_at_on - 28
)
select
    case when grouping(offence_code) = 1 then '*' else offence_code end as offence_code,
    case when grouping(received_month) = 1 then '-infinity' else received_month end as received_month,
    scope_code,
    area_code,
    priority,
    allocated_team,
    count(*) filter (where is_overdue and days_to_go = 0) as due_today_count,
    count(*) filter (where is_overdue and days_to_go < 0) as due_before_count,
    count(*) filter (where is_contacted) as contacted_count
from referral
where is_contacted or is_overdue and days_to_go <= 0
group by scope_code, area_code, priority, allocated_team, cube (received_month, offence_code);
comment on view prep.team_referrals is 'Referrals due and contacted of late by team, in every slice that is kept.';
