-- Which rows were not accepted, and why? · one row per rejected row
create view report.quarantined_rows with (security_invoker = true) as
select load_id, line_no, reject_code, reason, raw_row, raw_line
from core.quarantine;
comment on view report.quarantined_rows is 'Rejected rows with the reason and what is kept of them.';
comment on column report.quarantined_rows.line_no is 'Line of the file on which the row begins.';
comment on column report.quarantined_rows.load_id is 'Load, in the order of loading.';
comment on column report.quarantined_rows.raw_line is 'The whole line, of a ragged row.';
comment on column report.quarantined_rows.raw_row is 'Contract columns of the row as text.';
comment on column report.quarantined_rows.reason is 'Why it was rejected, as a sentence.';
comment on column report.quarantined_rows.reject_code is 'Why it was rejected, as a code.';
