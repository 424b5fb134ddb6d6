-- Which counts do the files of a frozen month leave out? · one row per pack and count
create view report.pack_suppressions with (security_invoker = true) as
select pack_id, figure_code, cohort_month, area_kind, area_code as pack_area_code, team, part, reason
from frozen.suppression;
comment on view report.pack_suppressions is 'Counts that the files of frozen months leave out, and why.';
comment on column report.pack_suppressions.pack_id is 'Number of the pack.';
comment on column report.pack_suppressions.figure_code is 'Code of the measure or rule, FIELD-<field> or training-<course>.';
comment on column report.pack_suppressions.cohort_month is 'First day of the month that it counts.';
comment on column report.pack_suppressions.area_kind is 'london, bcu, borough, none for Not allocated, or team.';
comment on column report.pack_suppressions.pack_area_code is 'Borough code, name of the Command Unit, none for Not allocated, * for all London.';
comment on column report.pack_suppressions.team is 'The team of the borough; empty unless the area is one.';
comment on column report.pack_suppressions.part is 'denominator, numerator, rest (what is not in order), or a verdict or agreement.';
comment on column report.pack_suppressions.reason is 'small: it is 1 to 7; protects_another: a small one could be worked out with it; left_out_before: as in an earlier pack; exposed: an earlier pack gives it away.';
