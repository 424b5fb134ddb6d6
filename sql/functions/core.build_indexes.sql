-- Makes the indexes of a table of core that wait for its first rows, within the load that has just written them. Only an
-- owner may make an index.
create or replace function core.build_indexes(filled_table text) returns void
    language plpgsql security definer set search_path = ''
as $$
declare
    waiting record;
begin
    for waiting in delete from landing.index_to_build where table_name = filled_table returning definition loop
        execute waiting.definition;
    end loop;
end;
$$;
revoke execute on function core.build_indexes(text) from public;
grant execute on function core.build_indexes(text) to fraud_loader;
