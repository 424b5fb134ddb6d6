-- Who are the victims of the last 12 complete months, and what did they lose? · one row per dimension and value
-- Loss is heavy-tailed: count, median and the largest single loss always travel with the sum.
create view report.victims_by_dimension with (security_invoker = true) as
select
    dimension.dimension,
    dimension.value,
    count(*) as victim_count,
    count(*) filter (where victim.vulnerable) as vulnerable_count,
    count(victim.vulnerable) as answered_count,
    count(victim.loss_pence) as loss_recorded_count,
    coalesce(sum(victim.loss_pence), 0)::bigint as loss_pence,
    percentile_cont(0.5) within group (order by victim.loss_pence) as loss_median_pence,
    max(victim.loss_pence) as loss_largest_pence
from prep.victims as victim
cross join lateral (values
    ('borough', victim.victim_borough),
    ('category', victim.victim_category),
    ('loss_band', victim.victim_loss_band),
    ('age_band', victim.victim_age_band)
) as dimension (dimension, value)
group by dimension.dimension, dimension.value;
comment on view report.victims_by_dimension is 'Victims of the last 12 complete months by borough, category, loss band and age band.';
comment on column report.victims_by_dimension.dimension is 'borough (of the victim), category (of the offence), loss_band or age_band.';
comment on column report.victims_by_dimension.value is 'Value of the dimension; empty where not recorded.';
comment on column report.victims_by_dimension.victim_count is 'Counted crime reports with a victim type.';
comment on column report.victims_by_dimension.vulnerable_count is 'Victims recorded as vulnerable.';
comment on column report.victims_by_dimension.answered_count is 'Victims with an answer on vulnerability.';
comment on column report.victims_by_dimension.loss_recorded_count is 'Victims with a recorded loss.';
comment on column report.victims_by_dimension.loss_pence is 'Sum of the recorded losses, in pence.';
comment on column report.victims_by_dimension.loss_median_pence is 'Median of the recorded losses, in pence.';
comment on column report.victims_by_dimension.loss_largest_pence is 'Largest single loss, in pence.';
