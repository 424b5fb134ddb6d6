-- needs: core.tallies_of
-- Adds (sign 1) or takes back (sign -1) what the touched reports stand for in core.tally, in both slices.
create or replace function core.add_tallies(sign integer) returns void
    language sql
begin atomic
    insert into core.tally (subject_code, result_code, tally_month, scope_code, offence_code, report_count)
    select
        t.subject_code,
        t.result_code,
        t.tally_month,
        coalesce(assessment.scope_code, '*'),
        coalesce(assessment.offence_code, '*'),
        sign * count(*)
    from landing.touched
    inner join core.assessment on assessment.crime_ref = touched.crime_ref
    cross join lateral core.tallies_of(assessment) as t
    where assessment.is_counted
    group by grouping sets (
        (t.subject_code, t.result_code, t.tally_month, assessment.scope_code),
        (t.subject_code, t.result_code, t.tally_month, assessment.offence_code))
    on conflict (subject_code, offence_code, scope_code, tally_month, result_code)
    do update set report_count = tally.report_count + excluded.report_count;
end;
