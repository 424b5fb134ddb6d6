-- Drops the indexes of a table of core that never had a row, before a load puts that many into it; core.create_dropped_indexes
-- makes them again in the same transaction, of what then lies there, at a third of what row by row costs. Those of a
-- constraint stay: rows meet them while they are written. Who reads the table waits for that load, so a few rows are not
-- worth it; the load waits for no reader: where one keeps the table for a second, the indexes stay. Only an owner may drop
-- an index; the size of the table tells what row security does not let the owner see.
create or replace function core.drop_indexes_for_first_load(table_name text, row_count bigint) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    fewest_rows constant bigint := 20000;
    filled constant regclass := format('core.%I', table_name)::regclass;
    dropped record;
begin
    if row_count < fewest_rows or pg_relation_size(filled) > 0 then
        return;
    end if;
    -- Without waiting in a queue, in which every later reader would stand behind the load.
    for attempt in 1..10 loop
        begin
            execute format('lock table %s in access exclusive mode nowait', filled);
            exit;
        exception when lock_not_available then
            if attempt = 10 then
                return;
            end if;
            perform pg_sleep(0.1);
        end;
    end loop;
    for dropped in
        insert into landing.dropped_index (index_name, table_name, definition)
        select index_class.relname, drop_indexes_for_first_load.table_name, pg_get_indexdef(made.indexrelid)
        from pg_index as made
        inner join pg_class as index_class on index_class.oid = made.indexrelid
        where made.indrelid = filled and not exists (select from pg_constraint where conindid = made.indexrelid)
        returning index_name
    loop
        execute format('drop index core.%I', dropped.index_name);
    end loop;
end;
$$;
revoke execute on function core.drop_indexes_for_first_load(text, bigint) from public;
grant execute on function core.drop_indexes_for_first_load(text, bigint) to fraud_loader;
