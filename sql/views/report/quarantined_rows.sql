-- Which rows were not accepted, and why? · one row per rejected row
create view report.quarantined_rows with (security_invoker = true) as
select load_id, line_no, reject_code, reason, raw_row, raw_line
from core.quarantine;
comment on view report.quarantined_rows is 'Rejected rows with the reason and what is kept of them.';
