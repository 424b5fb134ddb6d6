-- Adds (sign 1) or takes back (sign -1) what the touched reports stand for in core.tally, in each slice that it keeps.
create or replace function core.add_tallies(sign integer) returns void
    language plpgsql
as $$
begin
    with counted as materialized (
        select t.subject_code, t.result_code, t.tally_month, t.scope_code, t.offence_code, count(*) as report_count
        from landing.touched
        inner join prep.assessment_tallies as t on t.crime_ref = touched.crime_ref
        group by t.subject_code, t.result_code, t.tally_month, t.scope_code, t.offence_code
    )
    insert into core.tally (subject_code, result_code, tally_month, scope_code, offence_code, report_count)
    select
        subject_code, result_code, tally_month, coalesce(scope_code, '*'), coalesce(offence_code, '*'),
        sign * sum(report_count)
    from counted
    group by grouping sets (
        (subject_code, result_code, tally_month),
        (subject_code, result_code, tally_month, scope_code),
        (subject_code, result_code, tally_month, offence_code),
        (subject_code, result_code, tally_month, scope_code, offence_code))
    having grouping(scope_code) + grouping(offence_code) > 0 or subject_code in (select subject_code from ref.measure)
    on conflict (subject_code, offence_code, scope_code, tally_month, result_code)
    do update set report_count = tally.report_count + excluded.report_count;
end;
$$;
