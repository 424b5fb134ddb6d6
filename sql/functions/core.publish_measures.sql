-- Publishes the force-wide figures of the headline measures, for readers of some boroughs to compare with: by the
-- definition that the pages read. Part of a load's transaction.
create or replace function core.publish_measures() returns void
    language plpgsql
as $$
begin
    delete from core.published_measure;
    insert into core.published_measure (measure_code, cohort_month, numerator, denominator)
    select measure_code, cohort_month, numerator, denominator
    from report.measures_by_month
    where slice = 'london' and offence_code = '*';
end;
$$;
