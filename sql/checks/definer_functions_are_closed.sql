-- A function with its owner's rights looks nowhere but in the catalogue for what it does not name in full (a caller's own
-- temporary objects last, and only for tables), and is not everybody's to call.
select routine.oid::regprocedure as function_name, routine.proconfig, routine.proacl
from pg_proc as routine
inner join pg_namespace as schema on schema.oid = routine.pronamespace
where schema.nspname in ('landing', 'core', 'ref', 'prep', 'report', 'frozen', 'frozen_core', 'frozen_prep', 'frozen_report', 'audit')
    and routine.prosecdef
    and (
        not coalesce(routine.proconfig, '{}') @> array['search_path=pg_catalog, pg_temp']
        or exists (
            select from aclexplode(coalesce(routine.proacl, acldefault('f', routine.proowner))) as given where given.grantee = 0))
