-- Takes back the gap events of a load: what it opened was never open, and what it closed stays open until a later load
-- closed it. What later loads saw is dated by the clock as it then would have stood. Before the verdicts are made anew;
-- leaves the temporary tables rolled_back_report and later_load for core.reconcile_gap_history.
create or replace function core.roll_back_gap_events(rolled_back_load_id bigint) returns void
    language plpgsql
as $$
begin
    create temporary table rolled_back_report on commit drop as
    select distinct report_id
    from core.gap_event
    where opened_by_load_id = rolled_back_load_id or closed_by_load_id = rolled_back_load_id;
    delete from core.gap_event where opened_by_load_id = rolled_back_load_id;

    create temporary table reopened on commit drop as
    select was.gap_event_id, later.gap_event_id as later_id, later.closed_on, later.closed_by_load_id
    from core.gap_event as was
    left join lateral (
        select event.gap_event_id, event.closed_on, event.closed_by_load_id
        from core.gap_event as event
        where event.report_id = was.report_id and event.rule_no = was.rule_no and event.gap_event_id > was.gap_event_id
        order by event.gap_event_id
        limit 1
    ) as later on true
    where was.closed_by_load_id = rolled_back_load_id;
    delete from core.gap_event using reopened where gap_event.gap_event_id = reopened.later_id;
    update core.gap_event
    set closed_on = reopened.closed_on, closed_by_load_id = reopened.closed_by_load_id
    from reopened
    where gap_event.gap_event_id = reopened.gap_event_id;
    drop table reopened;

    create temporary table later_load on commit drop as
    select
        later.load_id,
        later.finished_at,
        greatest(later.as_at_on, (
            select max(earlier.as_at_on)
            from core.load as earlier
            where earlier.kind = 'crime_reports' and earlier.state in ('loaded', 'released', 'already_loaded')
                and earlier.finished_at <= later.finished_at)) as seen_on
    from core.load as rolled_back
    inner join core.load as later
        on later.finished_at > rolled_back.finished_at and later.state in ('loaded', 'released', 'already_loaded')
    where rolled_back.load_id = rolled_back_load_id;
    update core.gap_event
    set opened_on = later_load.seen_on
    from later_load
    where gap_event.opened_by_load_id = later_load.load_id and gap_event.opened_on <> later_load.seen_on;
    update core.gap_event
    set closed_on = later_load.seen_on
    from later_load
    where gap_event.closed_by_load_id = later_load.load_id and gap_event.closed_on <> later_load.seen_on;
end;
$$;
