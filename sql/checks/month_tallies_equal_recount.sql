-- The month tallies of disseminations and referrals, due and in time at the clock, and the submission tallies, equal a recount.
with settled as (
    select as_at_on, core.setting_number('dissemination_decision_days') as decision_days from core.clock
),
dissemination as (
    select
        date_trunc('month', row.disseminated_on::timestamp)::date as month, row.scope_code, count(*) as all_count,
        count(*) filter (where settled.as_at_on >= row.disseminated_on + settled.decision_days) as due_count,
        count(*) filter (where settled.as_at_on >= row.disseminated_on + settled.decision_days
            and row.decision is not null
            and core.london_date(row.decision_at) <= row.disseminated_on + settled.decision_days) as in_time_count
    from core.nfib_dissemination as row
    left join settled on true
    where row.kind = 'enforcement'
    group by 1, 2
),
referral as (
    select
        received_month, scope_code, area_code, priority, coalesce(offence_code, '') as offence_code, contact_state, is_due,
        count(*) as referral_count
    from prep.referrals_assessed
    group by 1, 2, 3, 4, 5, 6, 7
    union all
    select received_month, scope_code, area_code, priority, '*', contact_state, is_due, count(*)
    from prep.referrals_assessed
    group by 1, 2, 3, 4, 6, 7
)
select 'disseminations' as what, stored.scope_code, stored.disseminated_month as month, to_jsonb(counted) as counted
from (select * from core.dissemination_month where offence_code = '*') as stored
full join dissemination as counted on counted.month = stored.disseminated_month and counted.scope_code = stored.scope_code
where (stored.enforcement_count, stored.due_count, stored.in_time_count)
    is distinct from (counted.all_count, counted.due_count, counted.in_time_count)
union all
select 'referrals', scope_code, received_month, to_jsonb(counted)
from core.victim_care_month as stored
full join referral as counted
    using (received_month, scope_code, area_code, priority, offence_code, contact_state, is_due)
where stored.referral_count is distinct from counted.referral_count
union all
select 'an offence or all', null, null, to_jsonb(sums)
from (
    select
        coalesce(sum(due_count) filter (where offence_code = '*'), 0) as whole,
        coalesce(sum(due_count) filter (where offence_code <> '*'), 0) as parts
    from core.dissemination_month
) as sums
where sums.whole <> sums.parts
union all
select 'submissions', null, null, to_jsonb(sums)
from (
    select
        (select coalesce(sum(submission_count), 0) from core.submission_tally) as said,
        (select coalesce(sum(standing_count), 0) from core.submission_tally) as standing_said,
        (select count(*) from prep.submissions_followed) as found,
        (select count(*) filter (where status = 'rejected' and not is_sent_again) from prep.submissions_followed) as standing_found
) as sums
where (sums.said, sums.standing_said) is distinct from (sums.found, sums.standing_found)
