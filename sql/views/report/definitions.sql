-- What do the measures, the rules and the columns of the report views mean? · one row per measure, rule, view or column
-- Columns are defined by their comments: the same words are the tooltips.
create view report.definitions with (security_invoker = true) as
select
    'measure' as subject_kind,
    measure.measure_code as subject_code,
    measure.measure_no as subject_no,
    measure.title,
    concat('Of ', lower(left(measure.denominator_words, 1)), substr(measure.denominator_words, 2), ': ',
        lower(left(measure.numerator_words, 1)), substr(measure.numerator_words, 2), '. By ', measure.cohort_words, '.') as definition
from ref.measure
union all
select
    'rule', rule.rule_code, rule.rule_no, rule.title,
    concat(case rule.applies_words when 'always' then 'In every report' else concat('When ', rule.applies_words) end,
        ': ', rule.satisfied_words, '. Source: ', rule.source, '.')
from ref.rule
union all
select
    case when described.objsubid = 0 then 'view' else 'column' end,
    concat_ws('.', view_class.relname, attribute.attname),
    described.objsubid,
    replace(coalesce(attribute.attname, view_class.relname)::text, '_', ' '),
    described.description
from pg_catalog.pg_class as view_class
inner join pg_catalog.pg_namespace as view_schema on view_schema.oid = view_class.relnamespace
inner join pg_catalog.pg_description as described
    on described.objoid = view_class.oid and described.classoid = 'pg_catalog.pg_class'::regclass
left join pg_catalog.pg_attribute as attribute
    on attribute.attrelid = view_class.oid and attribute.attnum = described.objsubid and described.objsubid > 0
where view_schema.nspname = 'report' and view_class.relkind = 'v';
comment on view report.definitions is 'Every measure, rule, report view and column in words.';
comment on column report.definitions.subject_kind is 'measure, rule, view or column.';
comment on column report.definitions.subject_code is 'Code of the measure or rule; name of the view, with its column behind a full stop.';
comment on column report.definitions.subject_no is 'Order within its kind; of a column, within its view.';
comment on column report.definitions.title is 'Name on screen; of a view or column, its name in words.';
comment on column report.definitions.definition is 'What it means.';
