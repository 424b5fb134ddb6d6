-- Counts the reports that a load touches anew for the planner, within the load. Only an owner may analyze.
create or replace function core.gather_touched() returns void
    language plpgsql security definer set search_path = ''
as $$
begin
    analyze landing.touched;
end;
$$;
revoke execute on function core.gather_touched() from public;
grant execute on function core.gather_touched() to fraud_loader;
