-- Publishes the force-wide figures of the headline measures, for readers of some boroughs to compare with, by the
-- definition that the pages read; and notes what the load moved in them. Part of a load's transaction.
create or replace function core.publish_measures(current_load_id bigint) returns void
    language plpgsql
as $$
begin
    create temporary table published_before on commit drop as
    select measure_code, cohort_month, numerator, denominator from core.published_measure;
    delete from core.published_measure;
    insert into core.published_measure (measure_code, cohort_month, numerator, denominator)
    select measure_code, cohort_month, numerator, denominator
    from report.measures_by_month
    where slice = 'london' and offence_code = '*';

    -- The first figures moved nothing: there were none.
    delete from core.measure_move where load_id = current_load_id;
    insert into core.measure_move (load_id, measure_code, cohort_month,
        numerator_before, denominator_before, numerator_after, denominator_after)
    select
        current_load_id,
        measure_code,
        cohort_month,
        coalesce(was.numerator, 0),
        coalesce(was.denominator, 0),
        coalesce(published.numerator, 0),
        coalesce(published.denominator, 0)
    from published_before as was
    full join core.published_measure as published using (measure_code, cohort_month)
    where (was.numerator, was.denominator) is distinct from (published.numerator, published.denominator)
        and exists (select from published_before);
    drop table published_before;
end;
$$;
