-- needs: core.analyze_table
-- Sets the planner for the affected reports, for the rest of the transaction, and says whether they are to be assessed
-- incrementally: some among many are read one by one, by index, and leave the other core to the pages; most of all are
-- joined as sets, on all cores. The planner's own statistics of tables that this transaction has just filled, or emptied,
-- would choose plans that take hours.
create or replace function core.set_planner_hints() returns boolean
    language plpgsql
as $$
declare
    is_incremental boolean := (select count(*) from landing.affected_report) * 5 < (select count(*) from core.crime_report) * 2;
begin
    perform core.analyze_table('landing', 'affected_report');
    perform
        set_config('enable_seqscan', case when is_incremental then 'off' else 'on' end, true),
        set_config('enable_nestloop', case when is_incremental then 'on' else 'off' end, true),
        set_config('max_parallel_workers_per_gather', case when is_incremental then '0' else '2' end, true);
    return is_incremental;
end;
$$;
