-- References to loads and reports are held by sql/checks/references_exist.sql, which reads each table once: a foreign key
-- asks for each row by itself, which took two fifths of the insert of a first load. A load names itself alone, and what
-- a roll-back deletes it deletes by name (core.delete_inserted_reports).
alter table core.quarantine drop constraint quarantine_load_id_fkey;
alter table core.raw_value drop constraint raw_value_load_id_fkey;
alter table core.earlier_raw_value
    drop constraint earlier_raw_value_load_id_fkey,
    drop constraint earlier_raw_value_replaced_by_load_id_fkey;
alter table core.earlier_source_update drop constraint earlier_source_update_load_id_fkey;
alter table core.crime_report
    drop constraint crime_report_first_load_id_fkey,
    drop constraint crime_report_load_id_fkey;
alter table core.nfib_submission
    drop constraint nfib_submission_first_load_id_fkey,
    drop constraint nfib_submission_load_id_fkey;
alter table core.nfib_outcome
    drop constraint nfib_outcome_first_load_id_fkey,
    drop constraint nfib_outcome_load_id_fkey;
alter table core.nfib_dissemination
    drop constraint nfib_dissemination_first_load_id_fkey,
    drop constraint nfib_dissemination_load_id_fkey;
alter table core.victim_care_referral
    drop constraint victim_care_referral_first_load_id_fkey,
    drop constraint victim_care_referral_load_id_fkey;
alter table core.training
    drop constraint training_first_load_id_fkey,
    drop constraint training_load_id_fkey;
alter table core.earlier_version
    drop constraint earlier_version_written_by_load_id_fkey,
    drop constraint earlier_version_replaced_by_load_id_fkey;
alter table core.assessment drop constraint assessment_report_id_fkey;
alter table core.gap_event
    drop constraint gap_event_report_id_fkey,
    drop constraint gap_event_opened_by_load_id_fkey,
    drop constraint gap_event_closed_by_load_id_fkey;

-- A verdict that changes with the day is written in the place beside the old one, and most indexes need not know.
alter table core.assessment set (fillfactor = 85);

-- Tallies that have come to nothing are deleted; there are few at a time, and none between loads.
create index tally_of_none on core.tally (subject_code) where report_count = 0;

-- Where there are no reports yet, most indexes of the tables that a first load fills wait for it: core.build_indexes
-- makes them of what then lies there, at a third of what row by row costs. It locks nobody out who reads.
create table landing.index_to_build (
    index_name text primary key,
    table_name text not null,
    definition text not null
);
grant select on landing.index_to_build to fraud_loader;
alter table core.crime_report no force row level security;
do $$
declare
    waiting record;
begin
    if exists (select from core.crime_report) then
        return;
    end if;
    insert into landing.index_to_build (index_name, table_name, definition)
    select index.indexname, index.tablename, index.indexdef
    from pg_indexes as index
    where index.schemaname = 'core'
        and index.tablename in ('crime_report', 'nfib_submission', 'nfib_outcome', 'nfib_dissemination',
            'victim_care_referral', 'assessment', 'gap_event')
        -- A row meets these while it is written: a key, and the one that an insert names.
        and index.indexname <> 'gap_event_open'
        and not exists (select from pg_constraint where conname = index.indexname);
    for waiting in select index_name from landing.index_to_build loop
        execute format('drop index core.%I', waiting.index_name);
    end loop;
end;
$$;
alter table core.crime_report force row level security;
