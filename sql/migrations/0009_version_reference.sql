-- How often the reference rows and the clock have changed: whoever keeps lists of them asks for this one number.
create table ref.reference_version (
    is_only boolean primary key default true check (is_only),
    version bigint not null
);
insert into ref.reference_version (version) values (1);
comment on table ref.reference_version is 'One row: a number that is another whenever a reference row or the clock is.';

create function ref.count_reference_change() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    update ref.reference_version set version = version + 1;
    return null;
end;
$$;
revoke execute on function ref.count_reference_change() from public;

do $$
declare
    changed text;
begin
    for changed in
        select format('%I.%I', table_schema, table_name)
        from information_schema.tables
        where table_type = 'BASE TABLE'
            and (table_schema = 'ref' and table_name <> 'reference_version' or table_schema = 'core' and table_name = 'clock')
    loop
        execute format(
            'create trigger count_reference_change after insert or update or delete or truncate on %s for each statement execute function ref.count_reference_change()',
            changed);
    end loop;
end;
$$;
