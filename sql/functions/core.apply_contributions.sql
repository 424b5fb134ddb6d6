-- Brings core.tally and core.measure_month, in each slice that they keep, from what contribution_before says to what
-- contribution_after says: what is in both is not written at all. Contributions by area and offence are summed to the slices;
-- those of a slice stand as they are.
create or replace function core.apply_contributions() returns void
    language plpgsql
as $$
begin
    create temporary table contribution_change on commit drop as
    select subject_code, result_code, tally_month, scope_code, offence_code, sum(change) as change
    from (
        select subject_code, result_code, tally_month, scope_code, offence_code, report_count as change from contribution_after
        union all
        select subject_code, result_code, tally_month, scope_code, offence_code, -report_count from contribution_before
    ) as contribution
    group by subject_code, result_code, tally_month, scope_code, offence_code
    having sum(change) <> 0;
    drop table contribution_before;
    drop table contribution_after;

    create temporary table tally_change on commit drop as
    select
        subject_code, result_code, tally_month, coalesce(scope_code, '*') as scope_code,
        coalesce(offence_code, '*') as offence_code, sum(change) as change
    from contribution_change
    where scope_code <> '*' and offence_code <> '*'
    group by grouping sets (
        (subject_code, result_code, tally_month),
        (subject_code, result_code, tally_month, scope_code),
        (subject_code, result_code, tally_month, offence_code))
    having sum(change) <> 0
    union all
    select subject_code, result_code, tally_month, scope_code, offence_code, change
    from contribution_change
    where scope_code = '*' or offence_code = '*';

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

    create temporary table measure_change on commit drop as
    select
        coalesce(net.offence_code, '*') as offence_code, coalesce(net.scope_code, '*') as scope_code, net.tally_month as cohort_month,
        measure.measure_code, coalesce(sum(net.change) filter (where net.result_code = measure.numerator_result), 0) as numerator,
        sum(net.change) as denominator
    from contribution_change as net
    inner join ref.measure as measure using (subject_code)
    group by grouping sets (
        (measure.measure_code, net.tally_month),
        (measure.measure_code, net.tally_month, net.scope_code),
        (measure.measure_code, net.tally_month, net.offence_code),
        (measure.measure_code, net.tally_month, net.scope_code, net.offence_code))
    having sum(net.change) <> 0 or sum(net.change) filter (where net.result_code = measure.numerator_result) <> 0;
    drop table contribution_change;

    update core.measure_month as kept
    set numerator = kept.numerator + measure_change.numerator, denominator = kept.denominator + measure_change.denominator
    from measure_change
    where (kept.offence_code, kept.scope_code, kept.cohort_month, kept.measure_code, kept.area_code)
        = (measure_change.offence_code, measure_change.scope_code, measure_change.cohort_month, measure_change.measure_code,
            measure_change.scope_code);
    insert into core.measure_month (offence_code, scope_code, cohort_month, measure_code, area_code, numerator, denominator)
    select offence_code, scope_code, cohort_month, measure_code, scope_code, numerator, denominator
    from measure_change
    where not exists (
        select from core.measure_month as kept
        where (kept.offence_code, kept.scope_code, kept.cohort_month, kept.measure_code, kept.area_code)
            = (measure_change.offence_code, measure_change.scope_code, measure_change.cohort_month, measure_change.measure_code,
                measure_change.scope_code))
    order by offence_code, scope_code, cohort_month, measure_code;
    drop table measure_change;
    delete from core.measure_month where denominator = 0;
end;
$$;
