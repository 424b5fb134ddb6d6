-- What were the figures of a frozen month? · one row per pack, area, figure, months and part of it
create view report.pack_figures with (security_invoker = true) as
select
    pack_id, area_kind, area_code as pack_area_code, figure_code, from_month, to_month, dimension, dimension_code, numerator, denominator
from frozen.figure;
comment on view report.pack_figures is 'Figures of frozen months by area, as they were counted.';
comment on column report.pack_figures.pack_id is 'Number of the pack.';
comment on column report.pack_figures.area_kind is 'london, bcu, borough, none or orphan.';
comment on column report.pack_figures.pack_area_code is 'Borough code, name of the Command Unit, none for Not allocated, * for all London.';
comment on column report.pack_figures.figure_code is 'Code of the measure or rule, NFIB, OUTCOMES, FIELD-<field>, enforcement or victim_care_received.';
comment on column report.pack_figures.from_month is 'First day of the first month that it counts.';
comment on column report.pack_figures.to_month is 'First day of the last month that it counts.';
comment on column report.pack_figures.dimension is 'By what the figure is divided: nothing, result, priority or team.';
comment on column report.pack_figures.dimension_code is 'Which part of it; empty for the whole.';
comment on column report.pack_figures.numerator is 'How many are in order, or have the result.';
comment on column report.pack_figures.denominator is 'How many are counted.';
