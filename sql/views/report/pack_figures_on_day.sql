-- What stood on the day of a freeze? · one row per pack, area, figure and part of it
create view report.pack_figures_on_day with (security_invoker = true) as
select pack_id, area_kind, area_code as pack_area_code, figure_code, dimension, dimension_code, numerator, denominator
from frozen.figure_on_day;
comment on view report.pack_figures_on_day is 'Worklists, submissions, training and victims as they stood when a month was frozen.';
comment on column report.pack_figures_on_day.pack_id is 'Number of the pack.';
comment on column report.pack_figures_on_day.area_kind is 'london, bcu, borough, none or orphan.';
comment on column report.pack_figures_on_day.pack_area_code is 'Borough code, name of the Command Unit, none for Not allocated, * for all London.';
comment on column report.pack_figures_on_day.figure_code is 'WORKLIST, submissions, training or what is counted of victims.';
comment on column report.pack_figures_on_day.dimension is 'By what the figure is divided: worklist, status, course or a fact of the victim.';
comment on column report.pack_figures_on_day.dimension_code is 'Which part of it.';
comment on column report.pack_figures_on_day.numerator is 'How many; of training those who completed the course.';
comment on column report.pack_figures_on_day.denominator is 'Of how many; null for a count by itself.';
