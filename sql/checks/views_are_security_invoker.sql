-- A view without security_invoker reads with its owner's rights and leaks past row security; a materialised view always does.
select schema.nspname as schema_name, class.relname as view_name, class.relkind
from pg_class as class
inner join pg_namespace as schema on schema.oid = class.relnamespace
where schema.nspname in ('landing', 'core', 'ref', 'prep', 'report', 'frozen', 'frozen_core', 'frozen_prep', 'frozen_report', 'audit')
    and (class.relkind = 'm' or class.relkind = 'v' and not coalesce(class.reloptions, '{}') @> '{security_invoker=true}')
