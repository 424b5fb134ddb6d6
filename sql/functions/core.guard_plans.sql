-- needs: core.gather_statistics
-- Says whether the touched reports are some among many, and tells the planner what never to do with that number, for the
-- rest of the transaction. Some are read one by one, by index, and leave the other core to the pages; most of all are
-- joined as sets, on all cores. What the planner knows of tables that a load has just filled, or a roll-back emptied, may
-- be hours from the truth.
create or replace function core.guard_plans() returns boolean
    language plpgsql
as $$
declare
    are_some boolean := (select count(*) from landing.touched) * 5 < (select count(*) from core.crime_report) * 2;
begin
    perform core.gather_statistics('landing', 'touched');
    perform
        set_config('enable_seqscan', case when are_some then 'off' else 'on' end, true),
        set_config('enable_nestloop', case when are_some then 'on' else 'off' end, true),
        set_config('max_parallel_workers_per_gather', case when are_some then '0' else '2' end, true);
    return are_some;
end;
$$;
