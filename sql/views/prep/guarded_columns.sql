-- Of which columns would a broken export look like worse recording? · one row per kind of extract and column
-- Those that a rule or a verdict reads: the fields of the rules, and ref.verdict_column for the rest.
create view prep.guarded_columns with (security_invoker = true) as
select kind, column_name, string_agg(distinct read_by, ', ' order by read_by) as read_by
from (
    select 'crime_reports' as kind, field.column_name, rule.rule_code as read_by
    from ref.rule as rule
    cross join lateral string_to_table(rule.fields, ' ') as field (column_name)
    union all
    select kind, column_name, read_by
    from ref.verdict_column
) as reading
group by kind, column_name;
comment on view prep.guarded_columns is 'Columns of the extracts that a rule or a verdict reads, with which they are.';
