-- Brings the gap events that core.roll_back_gap_events took back or opened again into step with the verdicts made since: what
-- is a gap, or none, all the same was first seen by the load after the one rolled back that wrote a row of the report.
create or replace function core.reconcile_gap_history(rolled_back_load_id bigint) returns void
    language plpgsql
as $$
begin
    -- What a later load saw opened, and is none without the one rolled back, was never open.
    delete from core.gap_event
    using later_load
    where gap_event.closed_by_load_id = rolled_back_load_id and gap_event.opened_by_load_id = later_load.load_id;

    create temporary table seen on commit drop as
    select
        verdict.report_id,
        verdict.scope_code,
        case when verdict.is_counted then verdict.gap_mask else 0 end as gap_mask,
        coalesce(writing.load_id, rolled_back_load_id) as load_id,
        coalesce(writing.seen_on, clock.as_at_on) as on_date
    from (
        select report_id from rolled_back_report
        union
        select report_id from core.gap_event where rolled_back_load_id in (opened_by_load_id, closed_by_load_id)
    ) as rolled_back
    inner join core.assessment as verdict on verdict.report_id = rolled_back.report_id
    inner join core.crime_report as report on report.report_id = rolled_back.report_id
    cross join core.clock
    left join lateral (
        select later_load.load_id, later_load.seen_on
        from later_load
        left join (
            select report.load_id
            union all select load_id from core.nfib_submission where crime_ref = report.crime_ref
            union all select load_id from core.nfib_outcome where crime_ref = report.crime_ref
            union all select load_id from core.nfib_dissemination where crime_ref = report.crime_ref
            union all select written_by_load_id from core.earlier_version where crime_ref = report.crime_ref
        ) as named on named.load_id = later_load.load_id
        order by named.load_id is null, later_load.finished_at
        limit 1
    ) as writing on true;

    update core.gap_event
    set closed_on = seen.on_date, closed_by_load_id = seen.load_id
    from seen
    where gap_event.report_id = seen.report_id
        and (gap_event.closed_by_load_id = rolled_back_load_id
            or gap_event.closed_on is null and seen.gap_mask & (1::bigint << gap_event.rule_no) = 0);

    update core.gap_event
    set opened_on = seen.on_date, opened_by_load_id = seen.load_id
    from seen
    where gap_event.report_id = seen.report_id and gap_event.opened_by_load_id = rolled_back_load_id;

    insert into core.gap_event (report_id, scope_code, rule_no, opened_on, opened_by_load_id)
    select seen.report_id, seen.scope_code, rule.rule_no, seen.on_date, seen.load_id
    from seen
    inner join ref.rule on seen.gap_mask & (1::bigint << rule.rule_no) <> 0
    where not exists (
        select from core.gap_event as open
        where open.report_id = seen.report_id and open.rule_no = rule.rule_no and open.closed_on is null);

    update core.gap_event
    set scope_code = seen.scope_code
    from seen
    where gap_event.report_id = seen.report_id and gap_event.scope_code <> seen.scope_code;
    drop table seen;
    drop table rolled_back_report;
    drop table later_load;
end;
$$;
