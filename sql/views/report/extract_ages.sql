-- needs: loads
-- How old is each extract? · one row per kind of extract
create view report.extract_ages with (security_invoker = true) as
select
    kind.kind,
    max(load.as_at_on) filter (where load.state in ('loaded', 'already_loaded', 'released')) as as_at_on,
    count(*) filter (where load.state = 'held') as held_load_count,
    max(load.load_id) filter (where load.state = 'refused')
        = max(load.load_id) filter (where load.state not in ('discarded', 'loading')) is true as has_refused_load,
    max(load.load_id) filter (where load.state = 'broken_off')
        = max(load.load_id) filter (where load.state not in ('discarded', 'loading')) is true as has_broken_load,
    (
        select last.kind = '' and last.state = 'refused'
        from report.loads as last
        where last.state <> 'loading'
        order by last.load_id desc
        limit 1
    ) is true as is_after_unknown_file
from (values
    (1, 'crime_reports'), (2, 'nfib_submissions'), (3, 'nfib_outcomes'),
    (4, 'nfib_disseminations'), (5, 'victim_care_referrals'), (6, 'training')
) as kind (kind_no, kind)
left join report.loads as load on load.kind = kind.kind
group by kind.kind_no, kind.kind
order by kind.kind_no;
comment on view report.extract_ages is 'The latest as-at date of each kind of extract.';
comment on column report.extract_ages.kind is 'Kind of extract.';
comment on column report.extract_ages.as_at_on is 'Latest as-at date loaded, empty when none was.';
comment on column report.extract_ages.held_load_count is 'Loads of this kind that wait for an analyst.';
comment on column report.extract_ages.has_refused_load is 'The last file of this kind was refused.';
comment on column report.extract_ages.has_broken_load is 'The last load of this kind was broken off.';
comment on column report.extract_ages.is_after_unknown_file is 'The last file of all was refused before its kind was known; the same in every row.';
