-- How good is London as a whole, for a reader who sees some boroughs? · one row per measure and month
-- Source: core.published_measure, which each load fills from report.measures_by_month.
create view report.published_measures with (security_invoker = true) as
select measure_code, cohort_month, numerator, denominator
from core.published_measure;
comment on view report.published_measures is 'Numerator and denominator of each headline measure in all London, as published for comparison: no counts of a borough, an offence or a report.';
comment on column report.published_measures.measure_code is 'The measure: see report.measures.';
comment on column report.published_measures.cohort_month is 'First day of the London month that the measure goes by.';
comment on column report.published_measures.numerator is 'Reports or cases of all London that meet the measure.';
comment on column report.published_measures.denominator is 'Reports or cases of all London that the measure applies to and that are due.';
