-- Who has to contact whom, and did of late? · one row per team with any, area and borough in whose scope, priority, month and offence
-- cohort_month '-infinity' counts all months and offence_code '*' all offences: a query names one month or a range of them, or
-- all, and one offence or all, and sums the rest.
create view report.team_referrals with (security_invoker = true) as
select
    tallied.received_month as cohort_month,
    tallied.offence_code,
    tallied.area_code,
    tallied.priority,
    coalesce(same.shown_name, nullif(tallied.allocated_team, '')) as allocated_team,
    tallied.due_today_count,
    tallied.due_before_count,
    tallied.contacted_count
from core.team_referral as tallied
left join prep.same_names as same on same.name_type = 'team' and same.written_name = tallied.allocated_team;
comment on view report.team_referrals is 'Victim care referrals that a team has to contact, or has contacted of late.';
comment on column report.team_referrals.cohort_month is 'Month received, -infinity for all months.';
comment on column report.team_referrals.offence_code is 'NFIB code, empty where none, * for all offences.';
comment on column report.team_referrals.area_code is 'Allocated borough, none for Not allocated.';
comment on column report.team_referrals.priority is 'immediate or standard.';
comment on column report.team_referrals.allocated_team is 'Team it is allocated to, empty where none.';
comment on column report.team_referrals.due_today_count is 'Overdue, the day on which contact was due being that of the clock.';
comment on column report.team_referrals.due_before_count is 'Overdue, that day being before the clock.';
comment on column report.team_referrals.contacted_count is 'Contacted, received in the 28 days before the clock or since.';
