-- Within what time is a victim to be contacted? · one row per priority · source: ref.setting
create view prep.victim_care_limits with (security_invoker = true) as
select
    priority,
    make_interval(hours => hours) as time_allowed,
    ceil(hours / 24.0)::integer as due_days
from (values
    ('immediate', core.setting_number('victim_care_immediate_hours')),
    ('standard', core.setting_number('victim_care_standard_hours'))
) as setting (priority, hours);
comment on view prep.victim_care_limits is 'Time allowed for first contact, and days after which it is due, by priority.';
