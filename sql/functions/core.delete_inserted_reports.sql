-- needs: core.snapshot_contributions, core.apply_contributions, core.refresh_reference_blocks
-- Takes back what the reports that a load inserted stand for in the summaries, and the reports with their verdicts and
-- gap events. Leaves their references in landing.affected_report, for what else names them. Part of a roll-back's transaction.
create or replace function core.delete_inserted_reports(rolled_back_load_id bigint) returns void
    language plpgsql
as $$
begin
    truncate landing.affected_report;
    insert into landing.affected_report (crime_ref)
    select crime_ref from core.crime_report where first_load_id = rolled_back_load_id;
    create temporary table assessed on commit drop as
    select report_id from core.crime_report where first_load_id = rolled_back_load_id;
    create temporary table assessed_before on commit drop as
    select before.*
    from assessed
    inner join core.assessment as before on before.report_id = assessed.report_id;
    perform core.snapshot_contributions('assessed_before', 'contribution_before');
    create temporary table contribution_after (like contribution_before) on commit drop;
    perform core.apply_contributions();
    drop table assessed_before;
    delete from core.assessment using assessed where assessment.report_id = assessed.report_id;
    delete from core.gap_event using assessed where gap_event.report_id = assessed.report_id;
    delete from core.crime_report using assessed where crime_report.report_id = assessed.report_id;
    perform core.refresh_reference_blocks(array(select distinct report_id >> 14 from assessed));
    drop table assessed;
end;
$$;
