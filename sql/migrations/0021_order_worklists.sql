-- How quickly a report with gaps is put right, and when the next missing item of one falls due: what worklists are ordered by.
alter table core.assessment add column fix_order integer not null default 0, add column soon_due_on date;

-- Open reports with gaps, a hundredth of all, are listed in any order: an index of their own for each, beside that by due date.
create index assessment_open_gaps_recorded on core.assessment (recorded_at, report_id) where is_counted and is_open and not is_complete;
create index assessment_open_gaps_count on core.assessment (gap_count, report_id) where is_counted and is_open and not is_complete;
create index assessment_open_gaps_fix on core.assessment (fix_order, report_id) where is_counted and is_open and not is_complete;
create index assessment_open_gaps_loss
    on core.assessment ((case when loss_pence is null then -1 else loss_pence end), report_id)
    where is_counted and is_open and not is_complete;
create index assessment_fix on core.assessment (fix_order, report_id) where is_counted and not is_complete;
create index assessment_soon_due on core.assessment (soon_due_on, report_id) where is_counted and is_due_soon;

-- What is stored already is filled as prep.reports_assessed and core.snapshot_contributions say from now on: row security
-- hides it from its owner but for this moment. The rules of one yes or no are 4, 9, 10 and 15.
alter table core.assessment no force row level security;
alter table core.rule_calendar no force row level security;
alter table core.tally no force row level security;
update core.assessment
set fix_order = case when gap_count = 1 and gap_mask & 34320 <> 0 then 1 else gap_count + 1 end
where not is_complete;
update core.assessment as stored
set soon_due_on = stored.recorded_on + (
    select min(calendar.grace_days[rule_no + 1])
    from generate_series(0, 30) as rule_no
    where stored.soon_mask & calendar.completion_mask & (1::bigint << rule_no) <> 0)
from core.rule_calendar as calendar
where stored.is_due_soon and calendar.on_date = stored.recorded_on;
insert into core.tally (subject_code, result_code, tally_month, scope_code, offence_code, report_count)
select
    'WORKLIST', case when is_open then 'gaps' else 'finalised' end, recorded_month, coalesce(scope_code, '*'),
    coalesce(offence_code, '*'), count(*)
from core.assessment
where is_counted and not is_complete
group by grouping sets ((is_open, recorded_month), (is_open, recorded_month, scope_code), (is_open, recorded_month, offence_code));
alter table core.assessment force row level security;
alter table core.rule_calendar force row level security;
alter table core.tally force row level security;
