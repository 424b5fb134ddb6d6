-- What did measures and rules mean when a month was frozen? · one row per pack and measure or rule
create view report.pack_definitions with (security_invoker = true) as
select pack_id, subject_kind, subject_code, subject_no, title, definition
from frozen.definition
where subject_kind in ('measure', 'rule');
comment on view report.pack_definitions is 'Definitions of the measures and rules of frozen months.';
comment on column report.pack_definitions.pack_id is 'Number of the pack.';
comment on column report.pack_definitions.subject_kind is 'measure or rule.';
comment on column report.pack_definitions.subject_code is 'Code of the measure or rule.';
comment on column report.pack_definitions.subject_no is 'Its place among those of its kind.';
comment on column report.pack_definitions.title is 'Its name.';
comment on column report.pack_definitions.definition is 'What it counts, in words.';
