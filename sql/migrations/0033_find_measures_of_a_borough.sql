-- The offences of a borough, side by side: found by the borough and the measure, since no offence is asked for.
create index measure_month_scope on core.measure_month (scope_code, measure_code, cohort_month);
