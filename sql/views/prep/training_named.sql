-- needs: same_names
-- How is training returned, by the names that stand? · one row per return · teams are one without case, as in the contract
create view prep.training_named with (security_invoker = true) as
select
    training.training_id,
    training.borough_code,
    upper(coalesce(
        (select min(same.shown_name) from prep.same_names as same where same.name_type = 'team' and upper(same.written_name) = training.team_key),
        training.team)) as team_key,
    coalesce(
        (select same.shown_name from prep.same_names as same where same.name_type = 'course' and same.written_name = training.course_code),
        training.course_code) as course_code,
    training.as_at_on,
    training.source_updated_at,
    training.headcount,
    training.completed
from core.training as training;
comment on view prep.training_named is 'Training returned, with team and course under the names that stand for them.';
