-- Who is trained? · one row per borough and course · from the latest as-at date of each borough, team and course
create view report.training_by_course with (security_invoker = true) as
select borough_code as area_code, course_code, sum(headcount)::bigint as headcount, sum(completed)::bigint as completed
from (
    -- Of one day there are two returns only where two names are one: the one that changed last stands.
    select distinct on (borough_code, team_key, course_code) borough_code, course_code, headcount, completed
    from prep.training_named
    order by borough_code, team_key, course_code, as_at_on desc, source_updated_at desc, training_id desc
) as latest
group by borough_code, course_code;
comment on view report.training_by_course is 'Training completed over headcount, by borough and course.';
comment on column report.training_by_course.area_code is 'Borough.';
comment on column report.training_by_course.course_code is 'Course.';
comment on column report.training_by_course.headcount is 'People who should have the course.';
comment on column report.training_by_course.completed is 'People who have completed it.';
