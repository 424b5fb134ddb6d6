-- Days after which an open report is on a worklist · one row · source: ref.setting.
-- Materialised: the settings are asked once, and not once a report.
create view prep.worklist_limits with (security_invoker = true) as
with setting as materialized (
    select
        core.setting_number('unallocated_days') as unallocated_days,
        core.setting_number('victim_update_days') as victim_update_days,
        core.setting_number('supervisor_review_days') as supervisor_review_days,
        core.setting_number('open_long_days') as open_long_days
)
select
    clock.as_at_on, setting.unallocated_days, setting.victim_update_days, setting.supervisor_review_days,
    setting.open_long_days
from core.clock
cross join setting;
