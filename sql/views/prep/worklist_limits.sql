-- Days after which an open report is on a worklist, at the clock · one row · source: ref.setting.
-- Each is a query of its own: it is asked once, and not once a report.
create view prep.worklist_limits with (security_invoker = true) as
select
    (select as_at_on from core.clock) as as_at_on,
    (select core.setting_number('unallocated_days')) as unallocated_days,
    (select core.setting_number('victim_update_days')) as victim_update_days,
    (select core.setting_number('supervisor_review_days')) as supervisor_review_days,
    (select core.setting_number('open_long_days')) as open_long_days;
comment on view prep.worklist_limits is 'Days after which an open report is on a worklist.';
