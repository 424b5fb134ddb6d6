-- Rows of the extracts, unreadable values and gap events name loads that exist, and every gap event a report that exists: what is not held by a
-- foreign key, which would ask for each row by itself.
select named.table_name, named.load_id, null::bigint as report_id, count(*) as row_count
from (
    select 'crime_report' as table_name, unnest(array[first_load_id, load_id]) as load_id from core.crime_report
    union all select 'nfib_submission', unnest(array[first_load_id, load_id]) from core.nfib_submission
    union all select 'nfib_outcome', unnest(array[first_load_id, load_id]) from core.nfib_outcome
    union all select 'nfib_dissemination', unnest(array[first_load_id, load_id]) from core.nfib_dissemination
    union all select 'victim_care_referral', unnest(array[first_load_id, load_id]) from core.victim_care_referral
    union all select 'raw_value', load_id from core.raw_value
    union all select 'earlier_raw_value', unnest(array[load_id, replaced_by_load_id]) from core.earlier_raw_value
    union all
    select 'gap_event', unnest(array[opened_by_load_id, coalesce(closed_by_load_id, opened_by_load_id)]) from core.gap_event
) as named
left join core.load on load.load_id = named.load_id
where load.load_id is null
group by named.table_name, named.load_id
union all
select 'gap_event', null, event.report_id, count(*)
from core.gap_event as event
left join core.crime_report as report on report.report_id = event.report_id
where report.report_id is null
group by event.report_id
