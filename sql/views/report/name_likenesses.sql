-- Which new names differ from known ones in form alone? · one row per name that a load brought which stands
create view report.name_likenesses with (security_invoker = true) as
select load.load_id, found.name_type, found.new_name, found.known_name, found.new_count, found.known_count
from core.load as load
cross join lateral jsonb_to_recordset(load.name_likenesses)
    as found (name_type text, new_name text, known_name text, new_count integer, known_count bigint)
where load.state in ('loaded', 'released');
comment on view report.name_likenesses is 'Names of teams and courses that differ only in case, spaces, hyphens or punctuation.';
comment on column report.name_likenesses.load_id is 'Load that brought the new name.';
comment on column report.name_likenesses.name_type is 'team or course.';
comment on column report.name_likenesses.new_name is 'Name that was not held before.';
comment on column report.name_likenesses.known_name is 'Name that was.';
comment on column report.name_likenesses.new_count is 'Rows of the file with the new name.';
comment on column report.name_likenesses.known_count is 'Rows with the known name, held before the load or in its file.';
