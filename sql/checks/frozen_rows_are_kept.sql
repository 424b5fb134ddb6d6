-- Every table of frozen refuses update, delete and truncate to everybody, its owner included, and no login has the right to one.
select class.relname as table_name, 'is without the triggers that refuse a change' as what
from pg_class as class
where class.relnamespace = 'frozen'::regnamespace and class.relkind in ('r', 'p')
    and (
        select count(*)
        from pg_trigger as kept
        -- Before a row is updated or deleted (1 + 2 + 8 + 16); before the table is truncated (2 + 32). Always: in replication too.
        where kept.tgrelid = class.oid and kept.tgtype in (27, 34) and kept.tgenabled = 'A'
            and kept.tgfoid = 'frozen.refuse_change()'::regprocedure
    ) <> 2
union all
select class.relname, role.rolname || ' may change'
from pg_class as class
cross join pg_roles as role
where class.relnamespace = 'frozen'::regnamespace and class.relkind in ('r', 'p')
    and role.rolname in ('fraud_web', 'fraud_loader', 'fraud_auditor', 'fraud_editor', 'fraud_cli')
    and (
        has_table_privilege(role.rolname, class.oid, 'update, delete, truncate')
        or has_any_column_privilege(role.rolname, class.oid, 'update'))
order by 1, 2
