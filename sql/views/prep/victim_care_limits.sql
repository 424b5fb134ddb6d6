-- Within what time is a victim to be contacted? · one row per priority · source: ref.setting
-- Materialised: the settings are asked once, whichever way a query joins these two rows.
create view prep.victim_care_limits with (security_invoker = true) as
with setting as materialized (
    select 'immediate' as priority, core.setting_number('victim_care_immediate_hours') as hours
    union all
    select 'standard', core.setting_number('victim_care_standard_hours')
)
select
    priority,
    make_interval(hours => hours) as time_allowed,
    ceil(hours / 24.0)::integer as due_days
from setting;
comment on view prep.victim_care_limits is 'Time allowed for first contact, and days after which it is due, by priority.';
