-- What changed on one report, load by load? · one row per report and load that wrote it, or opened or closed a gap
create view report.report_history with (security_invoker = true) as
select
    change.report_id,
    load.load_id,
    load.as_at_on,
    load.file_name,
    string_agg(change.words, '; ' order by change.place, change.words) as words
from (
    select report.report_id, report.first_load_id as load_id, 1 as place, 'First seen' as words
    from core.crime_report as report
    union all
    select report.report_id, version.replaced_by_load_id as load_id, 2, 'Changed: ' || coalesce((
        select string_agg(replace(old.key, '_', ' '), ', ' order by old.key)
        from jsonb_each(version.row_values) as old
        where old.value is distinct from coalesce(next.row_values, to_jsonb(report)) -> old.key
            and old.key not in ('load_id', 'source_updated_at', 'recorded_on', 'outcome_on', 'scope_code', 'issues')
    ), 'a value that could not be read')
    from core.earlier_version as version
    inner join core.crime_report as report on report.crime_ref = version.row_key
    left join lateral (
        select later.row_values
        from core.earlier_version as later
        where later.kind = version.kind and later.row_key = version.row_key and later.version_id > version.version_id
        order by later.version_id
        limit 1
    ) as next on true
    where version.kind = 'crime_reports'
    union all
    select event.report_id, event.opened_by_load_id, 3, 'Gap: ' || rule.title
    from core.gap_event as event
    inner join ref.rule on rule.rule_no = event.rule_no
    union all
    select event.report_id, event.closed_by_load_id, 4, 'Put right: ' || rule.title
    from core.gap_event as event
    inner join ref.rule on rule.rule_no = event.rule_no
    where event.closed_on is not null
) as change
inner join core.load on load.load_id = change.load_id
group by change.report_id, load.load_id, load.as_at_on, load.file_name;
comment on view report.report_history is 'What each load changed on one report.';
comment on column report.report_history.as_at_on is 'As-at date.';
comment on column report.report_history.file_name is 'Name of the file.';
comment on column report.report_history.load_id is 'Load, in the order of loading.';
comment on column report.report_history.report_id is 'Internal id of the report.';
comment on column report.report_history.words is 'What changed.';
