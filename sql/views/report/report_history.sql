-- What changed on one report, load by load? · one row per report and load that wrote it, or opened or closed a gap
create view report.report_history with (security_invoker = true) as
select
    change.report_id,
    load.load_id,
    load.as_at_on,
    load.file_name,
    bool_or(change.kind = 'first') as is_first,
    bool_or(change.kind = 'version') as is_changed,
    coalesce(array_agg(change.word order by change.word) filter (where change.kind = 'field'), '{}') as fields_changed,
    coalesce(array_agg(change.word order by change.place) filter (where change.kind = 'opened'), '{}') as gaps_opened,
    coalesce(array_agg(change.word order by change.place) filter (where change.kind = 'closed'), '{}') as gaps_closed
from (
    select report.report_id, report.first_load_id as load_id, 'first' as kind, 0 as place, '' as word
    from core.crime_report as report
    union all
    select version.report_id, version.replaced_by_load_id, 'version', 0, ''
    from prep.report_versions as version
    union all
    select version.report_id, version.replaced_by_load_id, 'field', 0, old.key
    from prep.report_versions as version
    cross join lateral jsonb_each(version.row_values) as old
    where old.value is distinct from version.next_values -> old.key
        and old.key not in ('load_id', 'source_updated_at', 'recorded_on', 'outcome_on', 'scope_code', 'issues')
    union all
    select event.report_id, event.opened_by_load_id, 'opened', rule.rule_no, rule.title
    from core.gap_event as event
    inner join ref.rule on rule.rule_no = event.rule_no
    union all
    select event.report_id, event.closed_by_load_id, 'closed', rule.rule_no, rule.title
    from core.gap_event as event
    inner join ref.rule on rule.rule_no = event.rule_no
    where event.closed_on is not null
) as change
inner join core.load on load.load_id = change.load_id
group by change.report_id, load.load_id, load.as_at_on, load.file_name;
comment on view report.report_history is 'What each load changed on one report.';
comment on column report.report_history.as_at_on is 'As-at date.';
comment on column report.report_history.fields_changed is 'Contract columns whose value changed.';
comment on column report.report_history.file_name is 'Name of the file.';
comment on column report.report_history.gaps_closed is 'Rules that were put right.';
comment on column report.report_history.gaps_opened is 'Rules that became a gap.';
comment on column report.report_history.is_changed is 'The load replaced an earlier version.';
comment on column report.report_history.is_first is 'The load that first held the report.';
comment on column report.report_history.load_id is 'Load, in the order of loading.';
comment on column report.report_history.report_id is 'Internal id of the report.';
