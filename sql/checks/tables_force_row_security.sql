-- Every table of core, frozen and audit has row security enabled, forced, and a policy.
select schema.nspname as schema_name, class.relname as table_name, class.relrowsecurity, class.relforcerowsecurity
from pg_class as class
inner join pg_namespace as schema on schema.oid = class.relnamespace
where schema.nspname in ('core', 'frozen', 'audit')
    and class.relkind in ('r', 'p')
    and not (
        class.relrowsecurity and class.relforcerowsecurity
        and exists (select from pg_policy as policy where policy.polrelid = class.oid))
