-- Makes the indexes again that core.drop_indexes_for_first_load dropped of a table of core; none in any other load.
create or replace function core.create_dropped_indexes(table_name text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    dropped record;
begin
    for dropped in
        delete from landing.dropped_index as waiting
        where waiting.table_name = create_dropped_indexes.table_name
        returning waiting.definition
    loop
        execute dropped.definition;
    end loop;
end;
$$;
revoke execute on function core.create_dropped_indexes(text) from public;
grant execute on function core.create_dropped_indexes(text) to fraud_loader;
