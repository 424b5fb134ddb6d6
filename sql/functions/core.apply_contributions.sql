-- Brings core.tally, in each slice that it keeps, from what contribution_before says to what contribution_after says: what is
-- in both is not written at all. Contributions by area and offence are summed to the slices; those of a slice stand as they
-- are.
create or replace function core.apply_contributions() returns void
    language plpgsql
as $$
begin
    create temporary table tally_change on commit drop as
    with net as materialized (
        select subject_code, result_code, tally_month, scope_code, offence_code, sum(change) as change
        from (
            select subject_code, result_code, tally_month, scope_code, offence_code, report_count as change from contribution_after
            union all
            select subject_code, result_code, tally_month, scope_code, offence_code, -report_count from contribution_before
        ) as contribution
        group by subject_code, result_code, tally_month, scope_code, offence_code
        having sum(change) <> 0
    )
    select
        subject_code, result_code, tally_month, coalesce(scope_code, '*') as scope_code,
        coalesce(offence_code, '*') as offence_code, sum(change) as change
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
    where scope_code = '*' or offence_code = '*';
    drop table contribution_before;
    drop table contribution_after;

    update core.tally as kept
    set report_count = kept.report_count + tally_change.change
    from tally_change
    where (kept.subject_code, kept.offence_code, kept.scope_code, kept.tally_month, kept.result_code)
        = (tally_change.subject_code, tally_change.offence_code, tally_change.scope_code, tally_change.tally_month,
            tally_change.result_code);
    -- In the order of the key: its pages are filled one after the other.
    insert into core.tally (subject_code, result_code, tally_month, scope_code, offence_code, report_count)
    select subject_code, result_code, tally_month, scope_code, offence_code, change
    from tally_change
    where not exists (
        select from core.tally as kept
        where (kept.subject_code, kept.offence_code, kept.scope_code, kept.tally_month, kept.result_code)
            = (tally_change.subject_code, tally_change.offence_code, tally_change.scope_code, tally_change.tally_month,
                tally_change.result_code))
    order by subject_code, offence_code, scope_code, tally_month, result_code;
    drop table tally_change;
    delete from core.tally where report_count = 0;
end;
$$;
