-- What was written to each section of a brief? · one row per pack, area and section: the last version, without text where it was taken away
create view report.brief_comments with (security_invoker = true) as
select distinct on (pack_id, comment_area_code, section_code)
    pack_id,
    comment_area_code,
    section_code,
    row_version,
    comment_text,
    author_name,
    core.london_date(written_at) as written_on
from core.brief_comment
order by pack_id, comment_area_code, section_code, row_version desc;
comment on view report.brief_comments is 'Comments of staff officers on the sections of briefs.';
comment on column report.brief_comments.pack_id is 'Number of the pack.';
comment on column report.brief_comments.comment_area_code is 'A borough''s code, a Command Unit''s name, or * for all London.';
comment on column report.brief_comments.section_code is 'Code of the section.';
comment on column report.brief_comments.row_version is 'One, and one more for each change.';
comment on column report.brief_comments.comment_text is 'What it says; empty where it was taken away.';
comment on column report.brief_comments.author_name is 'Name of who wrote it so.';
comment on column report.brief_comments.written_on is 'London date on which it was written so.';
