-- What the planner knows of a column it tells in its estimates, to whoever may ask it to explain a statement: how many
-- rows each borough and each team has, whatever row security lets the asker read. Of these columns it keeps how many
-- values there are, and no more than one of them.
do $$
declare
    told record;
begin
    for told in
        select attrelid::regclass as table_name, attname
        from pg_attribute
        inner join pg_class as class on class.oid = attrelid
        where class.relnamespace = 'core'::regnamespace and class.relkind = 'r' and attnum > 0 and not attisdropped
            and attname ~ '(^|_)(scope|borough|area)_code$|(^|_)team(_key)?$'
    loop
        execute format('alter table %s alter column %I set statistics 1', told.table_name, told.attname);
        execute format('analyze %s (%I)', told.table_name, told.attname);
    end loop;
end;
$$;
