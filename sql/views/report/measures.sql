-- What is each headline measure, and when is a month of it settled? · one row per measure
create view report.measures with (security_invoker = true) as
select
    measure.measure_code,
    measure.measure_no,
    measure.title,
    measure.denominator_words,
    measure.numerator_words,
    measure.cohort_words,
    measure.target,
    settling.settling_days,
    -- The latest month whose last day is at least settling_days before the clock.
    (date_trunc('month', (clock.as_at_on - settling.settling_days + 1)::timestamp) - interval '1 month')::date
        as latest_settled_month
from ref.measure
inner join prep.measure_settling as settling on settling.measure_code = measure.measure_code
left join core.clock on true;
comment on view report.measures is 'The headline measures in words, with target and the latest settled month.';
comment on column report.measures.measure_code is 'Code used in links and files.';
comment on column report.measures.measure_no is 'Order on screen.';
comment on column report.measures.title is 'Name on screen.';
comment on column report.measures.denominator_words is 'What is counted below the line.';
comment on column report.measures.numerator_words is 'What is counted above the line.';
comment on column report.measures.cohort_words is 'Which month a report or case belongs to.';
comment on column report.measures.target is 'Target as a proportion, 0 to 1.';
comment on column report.measures.settling_days is 'Days after its last day from which a month is judged: the longest grace.';
comment on column report.measures.latest_settled_month is 'First day of the latest month that is judged.';
