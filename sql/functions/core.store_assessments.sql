-- needs: core.drop_indexes_for_first_load, core.create_dropped_indexes
-- Stores the verdicts that changed (temporary table assessed): those of new reports are added, the others written where
-- they stand.
create or replace function core.store_assessments() returns void
    language plpgsql
as $$
declare
    columns text;
    new_values text;
begin
    select string_agg(quote_ident(attname), ', ' order by attnum), string_agg('assessed.' || quote_ident(attname), ', ' order by attnum)
    into columns, new_values
    from pg_attribute
    where attrelid = 'core.assessment'::regclass and attnum > 0 and not attisdropped;
    execute format(
        'update core.assessment as stored set (%1$s) = row(%2$s) from assessed where assessed.report_id = stored.report_id',
        columns, new_values);
    perform core.drop_indexes_for_first_load('assessment', (select count(*) from assessed));
    execute format(
        'insert into core.assessment (%1$s) select %2$s from assessed '
        'where not exists (select from core.assessment as stored where stored.report_id = assessed.report_id)',
        columns, new_values);
    perform core.create_dropped_indexes('assessment');
    insert into core.team
    select distinct scope_code, owner_team from assessed where owner_team is not null
    on conflict do nothing;
end;
$$;
