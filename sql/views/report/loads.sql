-- What was loaded, and what became of its rows? · one row per load
create view report.loads with (security_invoker = true) as
select
    load_id,
    kind,
    file_name,
    as_at_on,
    state,
    sentence,
    read_count,
    inserted_count,
    updated_count,
    unchanged_count,
    rejected_count,
    rejected_by_code,
    unknown_columns,
    file_sha256,
    file_bytes,
    started_at,
    finished_at,
    loaded_by
from core.load;
comment on view report.loads is 'Loaded files with their balances.';
