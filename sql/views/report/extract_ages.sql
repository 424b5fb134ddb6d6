-- needs: loads
-- How old is each extract? · one row per kind of extract
create view report.extract_ages with (security_invoker = true) as
select
    kind.kind,
    loads.as_at_on,
    loads.held_load_count,
    last.state is not distinct from 'refused' as has_refused_load,
    coalesce(last.state in ('broken_off', 'failed'), false) as has_broken_load,
    last.is_mostly_rejected is true as has_rejected_load,
    array(
        select differing.sentence
        from core.load_column as differing
        where differing.load_id = standing.load_id and differing.difference <> 'none'
        order by differing.column_name
    ) as differing_columns,
    -- It may have been of any kind: that is settled for a kind when a later file of it stands, or when the same bytes do.
    exists (
        select
        from report.loads as unknown
        where unknown.kind = '' and unknown.state in ('refused', 'failed')
            and unknown.load_id > coalesce(loads.last_load_id, 0)
            and unknown.started_at > loads.last_started_at - interval '7 days'
            and not exists (
                select from report.loads as known
                where known.file_sha256 = unknown.file_sha256 and known.state in ('loaded', 'released', 'held'))
    ) as is_after_unknown_file
from (values
    (1, 'crime_reports'), (2, 'nfib_submissions'), (3, 'nfib_outcomes'),
    (4, 'nfib_disseminations'), (5, 'victim_care_referrals'), (6, 'training')
) as kind (kind_no, kind)
cross join lateral (
    select
        -- A file of which no row was accepted brought nothing up to date.
        max(load.as_at_on) filter (
            where load.state in ('loaded', 'already_loaded', 'released')
                and (load.read_count = 0 or load.rejected_count < load.read_count)) as as_at_on,
        count(*) filter (where load.state = 'held') as held_load_count,
        max(load.load_id) filter (where load.state in ('loaded', 'already_loaded', 'released', 'held')) as last_load_id,
        (select max(any_kind.started_at) from report.loads as any_kind) as last_started_at
    from report.loads as load
    where load.kind = kind.kind
) as loads
-- What is loading is not there yet; the same bytes again, rows that mend some of another load, and what was rolled back put
-- nothing right.
left join lateral (
    select
        load.state,
        load.state in ('loaded', 'released') and 2 * (
            load.rejected_count - coalesce(mended.row_count, 0)
            - coalesce((load.rejected_by_code ->> 'STALE')::integer, 0)
            - coalesce((load.rejected_by_code ->> 'DUPLICATE-IN-FILE')::integer, 0)
            - coalesce((load.rejected_by_code ->> 'LEFT-OUT')::integer, 0)) > load.read_count as is_mostly_rejected
    from report.loads as load
    cross join lateral (
        select sum(mending.read_count - mending.rejected_count) as row_count
        from report.loads as mending
        where mending.mends_load_id = load.load_id and mending.state in ('loaded', 'released')
    ) as mended
    where load.kind = kind.kind and load.mends_load_id is null
        and load.state not in ('discarded', 'rolled_back', 'loading', 'already_loaded')
    order by load.load_id desc
    limit 1
) as last on true
-- The last that stands: a column that was other than usual is said until the next file of the kind is loaded.
left join lateral (
    select load.load_id
    from report.loads as load
    where load.kind = kind.kind and load.state in ('loaded', 'released') and load.mends_load_id is null
    order by load.finished_at desc, load.load_id desc
    limit 1
) as standing on true
order by kind.kind_no;
comment on view report.extract_ages is 'The latest as-at date of each kind of extract.';
comment on column report.extract_ages.kind is 'Kind of extract.';
comment on column report.extract_ages.as_at_on is 'Latest as-at date of a load of which a row was accepted, empty when there is none.';
comment on column report.extract_ages.held_load_count is 'Loads of this kind that wait for an analyst.';
comment on column report.extract_ages.has_refused_load is 'The last file of this kind was refused.';
comment on column report.extract_ages.has_broken_load is 'The last load of this kind was broken off, or failed.';
comment on column report.extract_ages.has_rejected_load is 'Over half of the rows of the last load of this kind were rejected, other than as stale or duplicates, and are not mended.';
comment on column report.extract_ages.differing_columns is 'Of the last load of this kind that stands: a sentence for each column whose values are not as usual.';
comment on column report.extract_ages.is_after_unknown_file is 'Since the last file of this kind one was refused before its kind was known, and has not been loaded since; within a week.';
