-- The roles of the site own nothing, make nothing and cannot pass row security; the reading one writes no table, the
-- editing one those alone that a policy opens to it, and neither empties one.
select role.rolname, 'bypasses row security' as what
from pg_roles as role
where role.rolname in ('fraud_web', 'fraud_cli', 'fraud_editor', 'fraud_auditor') and (role.rolsuper or role.rolbypassrls or role.rolcreaterole)
union all
select role.rolname, 'owns ' || class.relname
from pg_class as class
inner join pg_roles as role on role.oid = class.relowner
where role.rolname in ('fraud_web', 'fraud_cli', 'fraud_editor', 'fraud_auditor', 'fraud_loader')
    and class.relnamespace in (
        select oid from pg_namespace where nspname in ('landing', 'core', 'ref', 'prep', 'report', 'frozen', 'frozen_core', 'frozen_prep', 'frozen_report', 'audit', 'quartz'))
union all
select role.rolname, 'may create in ' || schema.nspname
from pg_namespace as schema
cross join pg_roles as role
where role.rolname in ('fraud_web', 'fraud_cli', 'fraud_editor', 'fraud_auditor', 'fraud_loader')
    and schema.nspname in ('landing', 'core', 'ref', 'prep', 'report', 'frozen', 'frozen_core', 'frozen_prep', 'frozen_report', 'audit', 'quartz')
    and has_schema_privilege(role.rolname, schema.oid, 'create')
union all
select role.rolname, 'may write ' || class.oid::regclass::text
from pg_class as class
cross join pg_roles as role
where role.rolname in ('fraud_web', 'fraud_cli', 'fraud_editor')
    and class.relkind in ('r', 'p')
    and class.relnamespace in (select oid from pg_namespace where nspname in ('landing', 'core', 'ref', 'frozen', 'audit', 'quartz'))
    and (
        has_table_privilege(role.rolname, class.oid, 'delete, truncate')
        or has_any_column_privilege(role.rolname, class.oid, 'insert, update')
            and not (
                role.rolname = 'fraud_editor'
                and exists (
                    select from pg_policy as policy
                    where policy.polrelid = class.oid and policy.polcmd in ('a', 'w', '*') and role.oid = any (policy.polroles))))
