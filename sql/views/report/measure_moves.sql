-- What did a load move in the headline figures? · one row per load and measure, all London
create view report.measure_moves with (security_invoker = true) as
select
    load_id,
    measure_code,
    count(*) as month_count,
    min(cohort_month) as first_month,
    max(cohort_month) as last_month,
    sum(numerator_before)::bigint as numerator_before,
    sum(denominator_before)::bigint as denominator_before,
    sum(numerator_after)::bigint as numerator_after,
    sum(denominator_after)::bigint as denominator_after
from core.measure_move
group by load_id, measure_code;
comment on view report.measure_moves is 'What each load moved in the headline figures of all London, over the months that it moved.';
comment on column report.measure_moves.denominator_after is 'Counted after the load, in the months that moved.';
comment on column report.measure_moves.denominator_before is 'Counted before the load, in the months that moved.';
comment on column report.measure_moves.first_month is 'First month that moved.';
comment on column report.measure_moves.last_month is 'Last month that moved.';
comment on column report.measure_moves.load_id is 'Load, in the order of loading.';
comment on column report.measure_moves.measure_code is 'Measure.';
comment on column report.measure_moves.month_count is 'Months that moved.';
comment on column report.measure_moves.numerator_after is 'In order after the load.';
comment on column report.measure_moves.numerator_before is 'In order before the load.';
