-- Columns that tell whose a row is, of which the planner keeps how often each value occurs: its estimates would tell
-- that of rows that row security hides. See sql/migrations/0018_keep_counts_of_scopes_from_the_planner.sql.
select attrelid::regclass::text as table_name, attname as column_name
from pg_attribute
inner join pg_class as class on class.oid = attrelid
where class.relnamespace in ('core'::regnamespace, 'frozen'::regnamespace) and class.relkind = 'r' and attnum > 0 and not attisdropped
    and attname ~ '(^|_)(scope|borough|area)_code$|(^|_)team(_key)?$'
    and coalesce(attstattarget, -1) <> 1
order by 1, 2
