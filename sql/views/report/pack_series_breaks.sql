-- Which breaks of the series were known when a month was frozen? · one row per pack and break
create view report.pack_series_breaks with (security_invoker = true) as
select pack_id, break_on, title, note
from frozen.series_break;
comment on view report.pack_series_breaks is 'Breaks of the series as known when months were frozen.';
comment on column report.pack_series_breaks.pack_id is 'Number of the pack.';
comment on column report.pack_series_breaks.break_on is 'Date of the break.';
comment on column report.pack_series_breaks.title is 'Name on screen.';
comment on column report.pack_series_breaks.note is 'What changed.';
