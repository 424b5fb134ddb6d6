-- Which figures of a frozen month are others by now? · one row per pack, area and measure that has moved · the month alone
-- An area that the pack has no figure of for this reader is left out: a lead's referrals that nobody is allocated are no area of theirs.
create view report.pack_revisions with (security_invoker = true) as
select
    pack_id,
    area_code as pack_area_code,
    measure_code,
    sum(numerator_then)::bigint as numerator_then,
    sum(denominator_then)::bigint as denominator_then,
    sum(numerator_now)::bigint as numerator_now,
    sum(denominator_now)::bigint as denominator_now
from (
    select
        figure.pack_id, area_code, figure_code as measure_code, numerator as numerator_then, denominator as denominator_then,
        0 as numerator_now, 0 as denominator_now
    from frozen.figure
    inner join frozen.pack on pack.pack_id = figure.pack_id and pack.pack_month = figure.from_month
    where area_kind in ('borough', 'none') and dimension = '' and from_month = to_month
        and figure_code in (select measure.measure_code from ref.measure)
    union all
    select pack.pack_id, live.area_code, live.measure_code, 0, 0, live.numerator, live.denominator
    from frozen.pack
    inner join report.measures_by_month as live
        on live.cohort_month = pack.pack_month and live.slice = 'area' and live.offence_code = '*'
    where exists (
        select from frozen.figure as own
        where own.pack_id = pack.pack_id and own.area_kind in ('borough', 'none') and own.area_code = live.area_code)
) as counted
group by pack_id, area_code, measure_code
having (sum(numerator_then), sum(denominator_then)) is distinct from (sum(numerator_now), sum(denominator_now));
comment on view report.pack_revisions is 'Measures of frozen months that are others by now, by area.';
comment on column report.pack_revisions.pack_id is 'Number of the pack.';
comment on column report.pack_revisions.pack_area_code is 'Borough code, or none for Not allocated.';
comment on column report.pack_revisions.measure_code is 'The measure: see report.measures.';
comment on column report.pack_revisions.numerator_then is 'How many were in order when the month was frozen.';
comment on column report.pack_revisions.denominator_then is 'How many were counted then.';
comment on column report.pack_revisions.numerator_now is 'How many are in order now.';
comment on column report.pack_revisions.denominator_now is 'How many are counted now.';
