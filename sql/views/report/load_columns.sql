-- Has a file values where the files before it had them? · one row per load and column that a rule or verdict reads
create view report.load_columns with (security_invoker = true) as
select
    counted.load_id,
    counted.column_name,
    coalesce(guarded.read_by, '') as read_by,
    counted.row_count,
    counted.blank_count,
    counted.placeholder_count,
    counted.invalid_count,
    counted.lacking_count,
    counted.usual_file_count,
    counted.usual_row_count,
    counted.usual_lacking_count,
    counted.difference,
    counted.sentence
from core.load_column as counted
inner join core.load as load on load.load_id = counted.load_id
left join prep.guarded_columns as guarded on guarded.kind = load.kind and guarded.column_name = counted.column_name;
comment on view report.load_columns is 'Columns of each load without a value, beside what was usual.';
comment on column report.load_columns.load_id is 'Load.';
comment on column report.load_columns.column_name is 'Column of the contract.';
comment on column report.load_columns.read_by is 'Rules and verdicts that read it.';
comment on column report.load_columns.row_count is 'Rows that passed their checks.';
comment on column report.load_columns.blank_count is 'Of these, rows whose field is blank.';
comment on column report.load_columns.placeholder_count is 'Of these, rows whose field is a placeholder.';
comment on column report.load_columns.invalid_count is 'Of these, rows whose field cannot be read.';
comment on column report.load_columns.lacking_count is 'Rows without a value: blank, placeholder or invalid.';
comment on column report.load_columns.usual_file_count is 'Files before it that it was compared with.';
comment on column report.load_columns.usual_row_count is 'Rows of those files that passed their checks.';
comment on column report.load_columns.usual_lacking_count is 'Of these, rows without a value.';
comment on column report.load_columns.difference is 'none, told (5 points or more) or held (20 or more), as the settings say.';
comment on column report.load_columns.sentence is 'The difference in words; empty where there is none.';
