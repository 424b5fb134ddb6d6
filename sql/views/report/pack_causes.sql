-- Because of what do reports count otherwise in a frozen month? · one row per pack, area, measure and load
-- The latest load, of those that the pack was not made of, that wrote the report, a submission or an outcome return of it;
-- none where no such load did: a roll-back, a setting or rule, or the day.
create view report.pack_causes with (security_invoker = true) as
select
    changed.pack_id,
    changed.scope_code as area_code,
    changed.measure_code,
    cause.load_id,
    load.kind,
    load.file_name,
    count(*) as report_count
from prep.pack_reports_changed as changed
left join lateral (
    select max(written.load_id) as load_id
    from (
        select load_id from core.crime_report where report_id = changed.report_id
        union all
        select load_id from core.nfib_submission where crime_ref = changed.crime_ref and changed.measure_code in ('nfib', 'outcomes')
        union all
        select load_id from core.nfib_outcome where crime_ref = changed.crime_ref and changed.measure_code = 'outcomes'
    ) as written
    where not exists (select from frozen.load as known where known.pack_id = changed.pack_id and known.load_id = written.load_id)
) as cause on true
left join core.load on load.load_id = cause.load_id
group by changed.pack_id, changed.scope_code, changed.measure_code, cause.load_id, load.kind, load.file_name;
comment on view report.pack_causes is 'Crime reports that count otherwise in a frozen month than they did, by the load that changed them.';
comment on column report.pack_causes.pack_id is 'Number of the pack.';
comment on column report.pack_causes.area_code is 'Borough code, or none for Not allocated, by what the report is now.';
comment on column report.pack_causes.measure_code is 'The measure: completion, recorded_24h, nfib or outcomes.';
comment on column report.pack_causes.load_id is 'The latest later load that wrote it; empty where none did.';
comment on column report.pack_causes.kind is 'Kind of that load.';
comment on column report.pack_causes.file_name is 'File of that load.';
comment on column report.pack_causes.report_count is 'Crime reports.';
