-- The tables of one pack under the names that they have in core and ref · one view per table that a pack keeps of them
-- Of which pack, the session says: the views of frozen_prep and frozen_report are those of prep and report over these.
do $$
declare
    kept record;
begin
    for kept in
        select class.relname as name, string_agg(quote_ident(attribute.attname), ', ' order by attribute.attnum) as columns
        from pg_class as class
        inner join pg_attribute as attribute
            on attribute.attrelid = class.oid and attribute.attnum > 0 and not attribute.attisdropped and attribute.attname <> 'pack_id'
        where class.relnamespace = 'frozen'::regnamespace and class.relkind = 'r'
            and (to_regclass('core.' || class.relname) is not null or to_regclass('ref.' || class.relname) is not null)
        group by class.relname
        order by class.relname
    loop
        execute format(
            'create view frozen_core.%I with (security_invoker = true) as select %s from frozen.%I where pack_id = frozen.asked_pack()',
            kept.name, kept.columns, kept.name);
    end loop;
end
$$;
