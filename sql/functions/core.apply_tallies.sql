-- Brings core.tally, in each slice that it keeps, to what the notes in tally_change come to: what was taken back and
-- added again is not written at all. Notes by area and offence are summed to the slices; those of a slice stand as they are.
create or replace function core.apply_tallies() returns void
    language plpgsql
as $$
begin
    insert into core.tally (subject_code, result_code, tally_month, scope_code, offence_code, report_count)
    with net as materialized (
        select subject_code, result_code, tally_month, scope_code, offence_code, sum(change) as change
        from tally_change
        group by subject_code, result_code, tally_month, scope_code, offence_code
        having sum(change) <> 0
    )
    select
        subject_code, result_code, tally_month, coalesce(scope_code, '*'), coalesce(offence_code, '*'), sum(change)
    from net
    where scope_code <> '*' and offence_code <> '*'
    group by grouping sets (
        (subject_code, result_code, tally_month),
        (subject_code, result_code, tally_month, scope_code),
        (subject_code, result_code, tally_month, offence_code),
        (subject_code, result_code, tally_month, scope_code, offence_code))
    having sum(change) <> 0
        and (grouping(scope_code) + grouping(offence_code) > 0 or subject_code in (select subject_code from ref.measure))
    union all
    select subject_code, result_code, tally_month, scope_code, offence_code, change
    from net
    where scope_code = '*' or offence_code = '*'
    on conflict (subject_code, offence_code, scope_code, tally_month, result_code)
    do update set report_count = tally.report_count + excluded.report_count;
    delete from core.tally where report_count = 0;
end;
$$;
