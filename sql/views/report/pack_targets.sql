-- Which target had a measure when a month was frozen? · one row per pack and measure
create view report.pack_targets with (security_invoker = true) as
select pack_id, measure_code, measure_no, title, cohort_words, target
from frozen.measure;
comment on view report.pack_targets is 'Measures of frozen months with their targets.';
comment on column report.pack_targets.pack_id is 'Number of the pack.';
comment on column report.pack_targets.measure_code is 'The measure.';
comment on column report.pack_targets.measure_no is 'Its place.';
comment on column report.pack_targets.title is 'Its name.';
comment on column report.pack_targets.cohort_words is 'The month that it goes by.';
comment on column report.pack_targets.target is 'From 0 to 1.';
