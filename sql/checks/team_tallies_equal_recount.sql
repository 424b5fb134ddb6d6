-- Referrals due and contacted of late by team, at the clock, equal a recount of the referrals: by month and offence, and in all.
with referral as (
    select
        coalesce(assessed.offence_code, '') as offence_code, received_month, scope_code, area_code, priority,
        coalesce(allocated_team, '') as allocated_team,
        contact_state = 'no_contact' and core.london_date(contact_due_at) = as_at_on as is_due_today,
        contact_state = 'no_contact' and core.london_date(contact_due_at) < as_at_on as is_due_before,
        first_contact_at is not null and received_on >= as_at_on - 28 as is_contacted
    from prep.referrals_assessed as assessed
    inner join core.clock on true
),
recounted as (
    select
        offence_code, received_month, scope_code, area_code, priority, allocated_team,
        count(*) filter (where is_due_today) as due_today_count,
        count(*) filter (where is_due_before) as due_before_count,
        count(*) filter (where is_contacted) as contacted_count
    from (
        select * from referral
        union all
        select '*', received_month, scope_code, area_code, priority, allocated_team, is_due_today, is_due_before, is_contacted from referral
        union all
        select offence_code, '-infinity', scope_code, area_code, priority, allocated_team, is_due_today, is_due_before, is_contacted from referral
        union all
        select '*', '-infinity', scope_code, area_code, priority, allocated_team, is_due_today, is_due_before, is_contacted from referral
    ) as sliced
    where is_due_today or is_due_before or is_contacted
    group by offence_code, received_month, scope_code, area_code, priority, allocated_team
)
select kept.*, recounted.due_today_count as due_today, recounted.due_before_count as due_before, recounted.contacted_count as contacted
from core.team_referral as kept
full join recounted using (offence_code, received_month, scope_code, area_code, priority, allocated_team)
where (kept.due_today_count, kept.due_before_count, kept.contacted_count)
    is distinct from (recounted.due_today_count, recounted.due_before_count, recounted.contacted_count)
