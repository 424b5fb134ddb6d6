-- Who is trained? · one row per borough and course · from the latest as-at date of each borough, team and course
create view report.training_by_course with (security_invoker = true) as
select borough_code as area_code, course_code, sum(headcount)::bigint as headcount, sum(completed)::bigint as completed
from (
    select distinct on (borough_code, team_key, course_code) borough_code, course_code, headcount, completed
    from core.training
    order by borough_code, team_key, course_code, as_at_on desc
) as latest
group by borough_code, course_code;
comment on view report.training_by_course is 'Training completed over headcount, by borough and course.';
comment on column report.training_by_course.area_code is 'Borough.';
comment on column report.training_by_course.course_code is 'Course.';
comment on column report.training_by_course.headcount is 'People who should have the course.';
comment on column report.training_by_course.completed is 'People who have completed it.';
