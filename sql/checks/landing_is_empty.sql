-- Landing is empty between loads.
select * from (
    select 'affected_report' as landing_table, count(*) as row_count from landing.affected_report
    union all select 'affected_day', count(*) from landing.affected_day
    union all select 'dropped_index', count(*) from landing.dropped_index
    union all select 'crime_reports', count(*) from landing.crime_reports
    union all select 'nfib_submissions', count(*) from landing.nfib_submissions
    union all select 'nfib_outcomes', count(*) from landing.nfib_outcomes
    union all select 'nfib_disseminations', count(*) from landing.nfib_disseminations
    union all select 'victim_care_referrals', count(*) from landing.victim_care_referrals
    union all select 'training', count(*) from landing.training
) as landed
where row_count > 0
