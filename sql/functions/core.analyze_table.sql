-- Counts a table of a load anew for the planner, within the load that has just filled it: without that, a first load
-- after a small one is assessed by plans for the small one (minutes become hours). Only an owner may analyze.
create or replace function core.analyze_table(table_schema text, table_name text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    execute format('analyze %I.%I', table_schema, table_name);
end;
$$;
revoke execute on function core.analyze_table(text, text) from public;
grant execute on function core.analyze_table(text, text) to fraud_loader;
