-- What PostgreSQL gives to every login and no login of the program needs: other databases, temporary tables (the loader's
-- alone), large objects, locks that stall others; and what the owner needs no more once it has migrated.
with login as (
    select rolname::name as login_name from pg_roles where rolname in ('fraud_web', 'fraud_cli', 'fraud_editor', 'fraud_auditor', 'fraud_loader')
), here as (
    select * from pg_database where datname = current_database()
)
select login_name, 'may make temporary tables' as what
from login, here
where login_name <> 'fraud_loader' and has_database_privilege(login_name, here.oid, 'temporary')
union all
select login_name, 'may create in the database or in the schema public'
from login, here
where has_database_privilege(login_name, here.oid, 'create')
    or exists (select from pg_namespace where nspname = 'public' and has_schema_privilege(login_name, oid, 'create'))
union all
select 'public', 'may connect to ' || other.datname
from here
inner join pg_database as other on other.datdba <> here.datdba and other.datallowconn
where has_database_privilege('public', other.oid, 'connect')
union all
select login_name, 'may call ' || min(routine.oid::regprocedure::text) || ': see sql/server/close_functions.sql'
from login
inner join pg_proc as routine on routine.pronamespace = 'pg_catalog'::regnamespace
where (routine.proname ~ '^lo_' or routine.proname in ('loread', 'lowrite')
        or routine.proname ~ '^pg_(try_)?advisory_' and login_name <> 'fraud_loader')
    and has_function_privilege(login_name, routine.oid, 'execute')
group by login_name, routine.proname ~ '^pg_'
union all
select member.rolname, 'is a member of ' || granted.rolname
from pg_auth_members as membership
inner join pg_roles as granted on granted.oid = membership.roleid
inner join pg_roles as member on member.oid = membership.member
where member.rolname in (select login_name from login)
    and (granted.rolname in (select login_name from login) or granted.rolname like 'pg\_%')
union all
select owner.rolname, 'is the owner, and a superuser or may create roles or databases'
from here
inner join pg_roles as owner on owner.oid = here.datdba
where owner.rolsuper or owner.rolcreaterole or owner.rolcreatedb or owner.rolbypassrls
