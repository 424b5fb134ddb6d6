-- A frozen table of the name of one in core or ref has each of its columns: what is frozen without one cannot be read as it was.
select source.oid::regclass::text as table_name, attribute.attname as column_name
from pg_class as kept
inner join pg_class as source
    on source.relname = kept.relname and source.relnamespace in ('core'::regnamespace, 'ref'::regnamespace) and source.relkind = 'r'
inner join pg_attribute as attribute on attribute.attrelid = source.oid and attribute.attnum > 0 and not attribute.attisdropped
where kept.relnamespace = 'frozen'::regnamespace and kept.relkind = 'r'
    -- Of loads a pack keeps which there were, not what became of their rows.
    and kept.relname <> 'load'
    and not exists (
        select from pg_attribute as own
        where own.attrelid = kept.oid and own.attname = attribute.attname and own.atttypid = attribute.atttypid and not own.attisdropped)
order by 1, 2
