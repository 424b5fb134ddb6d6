-- Where does the series break? · one row per known break
create view report.series_breaks with (security_invoker = true) as
select break_on, title, note
from ref.series_break;
comment on view report.series_breaks is 'Known breaks in the series, drawn on every trend that crosses them.';
comment on column report.series_breaks.break_on is 'Date of the break.';
comment on column report.series_breaks.note is 'What changed.';
comment on column report.series_breaks.title is 'Name on screen.';
