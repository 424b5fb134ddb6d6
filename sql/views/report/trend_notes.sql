-- What did people note on a measure or rule, in which area and of which month? · one row per note that is not withdrawn
create view report.trend_notes with (security_invoker = true) as
select
    trend_note_id,
    subject_code,
    note_area_code,
    note_month,
    note_text,
    link_url,
    author_id,
    author_name,
    core.london_date(written_at) as written_on,
    core.london_date(changed_at) as changed_on,
    row_version
from core.trend_note
where withdrawn_at is null;
comment on view report.trend_notes is 'Notes of people on a measure or rule in an area.';
comment on column report.trend_notes.trend_note_id is 'Number of the note.';
comment on column report.trend_notes.subject_code is 'Code of the measure or rule.';
comment on column report.trend_notes.note_area_code is 'A borough''s code, a Command Unit''s name, or * for all London.';
comment on column report.trend_notes.note_month is 'First day of the month that it is about.';
comment on column report.trend_notes.note_text is 'What it says.';
comment on column report.trend_notes.link_url is 'Address of a page that says more; empty where it has none.';
comment on column report.trend_notes.author_id is 'User id of who wrote it.';
comment on column report.trend_notes.author_name is 'Name of who wrote it.';
comment on column report.trend_notes.written_on is 'London date on which it was written.';
comment on column report.trend_notes.changed_on is 'London date of its last change; empty where there was none.';
comment on column report.trend_notes.row_version is 'How often it was changed, counted from 1.';
