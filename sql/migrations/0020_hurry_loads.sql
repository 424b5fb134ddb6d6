-- Tallies are noted of a table by name, and into one; statistics are gathered of tables of either schema.
drop function if exists core.snapshot_contributions(integer);
drop function if exists core.analyze_table(text);

-- What advance_clock asks each day: which open reports cross a limit of a worklist. Open reports that are not counted yet too.
create index assessment_worklist on core.assessment (recorded_on, victim_update_on, supervisor_review_on) where is_open;

-- Most reports have no outcome, and who asks by its month asks for those that have one.
drop index if exists core.assessment_outcome_month;
delete from landing.index_to_build where index_name = 'assessment_outcome_month';
create index assessment_outcome_month on core.assessment (outcome_month, scope_code)
    where is_counted and outcome_month is not null;

-- References are given out by forces in no order that an index likes to be filled in.
alter table core.crime_report drop constraint crime_report_crime_ref_key;
create unique index crime_report_crime_ref on core.crime_report (crime_ref);

-- Where there are no reports yet these wait for them, as the other indexes do; that of open gaps too, which nothing names
-- while events are written any more.
alter table core.crime_report no force row level security;
do $$
declare
    waiting record;
begin
    if exists (select from core.crime_report) then
        return;
    end if;
    for waiting in
        insert into landing.index_to_build (index_name, table_name, definition)
        select index.indexname, index.tablename, index.indexdef
        from pg_indexes as index
        where index.schemaname = 'core'
            and index.indexname in ('assessment_worklist', 'assessment_outcome_month', 'crime_report_crime_ref', 'gap_event_open')
        returning index_name
    loop
        execute format('drop index core.%I', waiting.index_name);
    end loop;
end;
$$;
alter table core.crime_report force row level security;
