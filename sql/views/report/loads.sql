-- What was loaded, and what became of its rows? · one row per load
create view report.loads with (security_invoker = true) as
select
    load_id,
    kind,
    file_name,
    as_at_on,
    -- One that has begun holds a lock of its number (LoadJournal) for as long as it works.
    case
        when state <> 'begun' then state
        when exists (
            select from pg_locks
            where locktype = 'advisory' and classid = 4731906 and objid = load_id::integer and objsubid = 2
                and database = (select oid from pg_database where datname = current_database())) then 'loading'
        else 'broken_off'
    end as state,
    sentence,
    read_count,
    inserted_count,
    updated_count,
    unchanged_count,
    rejected_count,
    rejected_by_code,
    unknown_columns,
    present_columns,
    file_sha256,
    file_bytes,
    started_at,
    finished_at,
    loaded_by,
    profile_name,
    profile_version,
    value_counts,
    mends_load_id,
    decision_reason,
    decided_at,
    decided_by
from core.load;
comment on view report.loads is 'Loaded files with their balances.';
comment on column report.loads.as_at_on is 'As-at date.';
comment on column report.loads.decision_reason is 'Why it was released, discarded or rolled back.';
comment on column report.loads.decided_at is 'When it was released, discarded or rolled back.';
comment on column report.loads.decided_by is 'Who decided that.';
comment on column report.loads.mends_load_id is 'Load whose rejected rows the file mends.';
comment on column report.loads.value_counts is 'By column: filled values of accepted rows, and how many were invalid or placeholders.';
comment on column report.loads.file_bytes is 'Size in bytes.';
comment on column report.loads.file_name is 'Name of the file.';
comment on column report.loads.file_sha256 is 'SHA-256 of the bytes.';
comment on column report.loads.finished_at is 'When it committed.';
comment on column report.loads.inserted_count is 'Rows with a key not held before.';
comment on column report.loads.kind is 'Kind of extract.';
comment on column report.loads.load_id is 'Load, in the order of loading.';
comment on column report.loads.loaded_by is 'Who loaded it.';
comment on column report.loads.present_columns is 'Columns of the contract that the file had.';
comment on column report.loads.profile_name is 'Mapping profile that the file was read through; empty for the contract''s own form.';
comment on column report.loads.profile_version is 'Version of that profile.';
comment on column report.loads.read_count is 'Rows read: inserted + updated + unchanged + rejected.';
comment on column report.loads.rejected_by_code is 'Rejected rows by code.';
comment on column report.loads.rejected_count is 'Rows in quarantine.';
comment on column report.loads.sentence is 'What happened, in words.';
comment on column report.loads.started_at is 'When the load began.';
comment on column report.loads.state is 'loading, broken_off, loaded, already_loaded, refused, failed, held, released, discarded or rolled_back.';
comment on column report.loads.unchanged_count is 'Rows that changed nothing.';
comment on column report.loads.unknown_columns is 'Columns outside the contract: ignored, stored nowhere.';
comment on column report.loads.updated_count is 'Rows that changed a value.';
