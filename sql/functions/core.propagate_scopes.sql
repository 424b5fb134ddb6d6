-- needs: core.set_planner_hints, core.tally_submissions
-- Gives the submissions and outcome returns of affected reports the scope of the report that they name, else that of
-- orphans, and counts the submissions anew if one moved or the load wrote some.
create or replace function core.propagate_scopes(current_load_id bigint) returns void
    language plpgsql
as $$
declare
    submissions_moved boolean;
begin
    perform core.set_planner_hints();
    update core.nfib_outcome as outcome
    set scope_code = coalesce(report.scope_code, 'orphan')
    from landing.affected_report
    left join core.crime_report as report on report.crime_ref = affected_report.crime_ref
    where outcome.crime_ref = affected_report.crime_ref
        and outcome.scope_code <> coalesce(report.scope_code, 'orphan');
    update core.nfib_submission as submission
    set scope_code = coalesce(report.scope_code, 'orphan')
    from landing.affected_report
    left join core.crime_report as report on report.crime_ref = affected_report.crime_ref
    where submission.crime_ref = affected_report.crime_ref
        and submission.scope_code <> coalesce(report.scope_code, 'orphan');
    submissions_moved := found;
    -- What comes after reads other tables, and all of some.
    perform set_config('enable_seqscan', 'on', true), set_config('enable_nestloop', 'on', true);
    if submissions_moved or (select kind from core.load where load_id = current_load_id) = 'nfib_submissions' then
        perform core.tally_submissions();
    end if;
end;
$$;
