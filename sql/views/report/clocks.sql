-- As at when? · one row once crime reports are loaded, none before
create view report.clocks with (security_invoker = true) as
select
    as_at_on,
    (date_trunc('month', (as_at_on + 1)::timestamp) - interval '1 month')::date as latest_complete_month,
    (select min(tally_month) from core.tally where subject_code = 'COMPLETION' and offence_code = '*') as first_month,
    (
        select attempt.sentence
        from frozen.attempt
        where not exists (select from frozen.pack where pack.pack_month = attempt.pack_month)
        order by attempt.attempt_id desc
        limit 1
    ) as freeze_problem
from core.clock;
comment on view report.clocks is 'The product''s clock: the latest as-at date of any loaded crime reports.';
comment on column report.clocks.as_at_on is 'Data as at this date.';
comment on column report.clocks.latest_complete_month is 'First day of the latest month whose last day the clock has reached.';
comment on column report.clocks.first_month is 'First month in which a visible crime report was recorded.';
comment on column report.clocks.freeze_problem is 'Why a month that was due to be frozen is not; empty where none is.';
