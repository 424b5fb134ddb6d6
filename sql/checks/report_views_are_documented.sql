-- Every report view says what it answers: tooltips, About and the definitions sheet read the comments.
select class.relname as view_name, attribute.attname as column_name
from pg_class as class
inner join pg_namespace as schema on schema.oid = class.relnamespace
inner join pg_attribute as attribute on attribute.attrelid = class.oid and attribute.attnum > 0
left join pg_description as described
    on described.objoid = class.oid and described.objsubid in (0, attribute.attnum)
where schema.nspname = 'report' and class.relkind = 'v'
group by class.relname, attribute.attname
having count(described.description) < 2
