-- The roles of the site own nothing and cannot pass row security.
select role.rolname, 'bypasses row security' as what
from pg_roles as role
where role.rolname in ('fraud_web', 'fraud_auditor') and (role.rolsuper or role.rolbypassrls or role.rolcreaterole)
union all
select role.rolname, 'owns ' || class.relname
from pg_class as class
inner join pg_roles as role on role.oid = class.relowner
where role.rolname in ('fraud_web', 'fraud_auditor', 'fraud_loader')
    and class.relnamespace in (
        select oid from pg_namespace where nspname in ('landing', 'core', 'ref', 'prep', 'report', 'frozen', 'audit'))
union all
select role.rolname, 'may write ' || class.oid::regclass::text
from pg_class as class
cross join pg_roles as role
where role.rolname = 'fraud_web'
    and class.relkind = 'r'
    and class.relnamespace in (select oid from pg_namespace where nspname in ('landing', 'core', 'ref', 'frozen', 'audit'))
    and has_table_privilege(role.rolname, class.oid, 'insert, update, delete, truncate')
