-- needs: core.drop_indexes_for_first_load, core.create_dropped_indexes
-- Compares the stored gap bits with those just assessed (temporary table assessed) and records what opened and closed,
-- on the later of the load's as-at date and the clock. A report that is not counted has no gap.
create or replace function core.record_gap_events(current_load_id bigint) returns void
    language plpgsql
as $$
declare
    seen_on date := greatest(
        (select as_at_on from core.clock), (select as_at_on from core.load where load_id = current_load_id));
begin
    create temporary table gap_change on commit drop as
    select
        now.report_id,
        now.scope_code,
        case when now.is_counted then now.gap_mask else 0 end as now_mask,
        case when before.is_counted then before.gap_mask else 0 end as before_mask
    from assessed as now
    left join core.assessment as before on before.report_id = now.report_id
    where case when now.is_counted then now.gap_mask else 0 end
            is distinct from case when before.is_counted then before.gap_mask else 0 end
        or now.scope_code <> before.scope_code;

    update core.gap_event
    set closed_on = seen_on, closed_by_load_id = current_load_id
    from gap_change
    where gap_event.report_id = gap_change.report_id
        and gap_event.closed_on is null
        and gap_change.now_mask & (1::bigint << gap_event.rule_no) = 0;

    update core.gap_event
    set scope_code = gap_change.scope_code
    from gap_change
    where gap_event.report_id = gap_change.report_id and gap_event.scope_code <> gap_change.scope_code;
    update core.earlier_version
    set scope_code = gap_change.scope_code
    from gap_change
    inner join core.crime_report as report on report.report_id = gap_change.report_id
    where earlier_version.crime_ref = report.crime_ref and earlier_version.scope_code <> gap_change.scope_code;

    perform core.drop_indexes_for_first_load('gap_event', (select count(*) from gap_change));
    insert into core.gap_event (report_id, scope_code, rule_no, opened_on, opened_by_load_id)
    select gap_change.report_id, gap_change.scope_code, rule.rule_no, seen_on, current_load_id
    from gap_change
    inner join ref.rule on gap_change.now_mask & ~gap_change.before_mask & (1::bigint << rule.rule_no) <> 0
    -- A roll-back has opened again what it found closed.
    where gap_change.now_mask & ~gap_change.before_mask <> 0 and not exists (
        select from core.gap_event as open
        where open.report_id = gap_change.report_id and open.rule_no = rule.rule_no and open.closed_on is null);
    perform core.create_dropped_indexes('gap_event');
    drop table gap_change;
end;
$$;
