-- needs: core.note_tallies, core.apply_tallies
-- Takes back what the reports that a load inserted stand for in the summaries, and the reports with their verdicts and
-- gap events. Leaves their references in landing.touched, for what else names them. Part of a roll-back's transaction.
create or replace function core.forget_reports(undone_load_id bigint) returns void
    language plpgsql
as $$
begin
    truncate landing.touched;
    insert into landing.touched (crime_ref)
    select crime_ref from core.crime_report where first_load_id = undone_load_id;
    create temporary table assessed on commit drop as
    select report_id from core.crime_report where first_load_id = undone_load_id;
    create temporary table assessed_before on commit drop as
    select before.*
    from assessed
    inner join core.assessment as before on before.report_id = assessed.report_id;
    perform core.note_tallies('assessed_before', 'tally_before');
    create temporary table tally_after (like tally_before) on commit drop;
    perform core.apply_tallies();
    drop table assessed_before;
    delete from core.assessment using assessed where assessment.report_id = assessed.report_id;
    delete from core.gap_event using assessed where gap_event.report_id = assessed.report_id;
    delete from core.crime_report using assessed where crime_report.report_id = assessed.report_id;
    drop table assessed;
end;
$$;
