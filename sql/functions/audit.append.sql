-- needs: audit.hash_of
-- Adds one line to the audit and returns its number and hash; who adds waits for the transaction of the line before.
-- Let it be the last statement before commit, or a long load blocks every record view.
create or replace function audit.append(
    user_id text, user_name text, action_code text, subject text, purpose text, detail jsonb,
    out event_no bigint, out hash bytea)
    language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '20s'
as $$
declare
    last audit.event%rowtype;
    now_at timestamptz;
begin
    -- A lock of its own: that of the loader (4731905512) is held for as long as a load takes.
    perform pg_advisory_xact_lock(4731905514);
    select * into last from audit.event as e order by e.event_no desc limit 1;
    now_at := clock_timestamp();
    append.event_no := coalesce(last.event_no, 0) + 1;
    append.hash := audit.hash_of(
        append.event_no, now_at, append.user_id, append.user_name, append.action_code, append.subject, append.purpose,
        append.detail, coalesce(last.hash, ''::bytea));
    insert into audit.event
        (event_no, happened_at, user_id, user_name, action_code, subject, purpose, detail, previous_hash, hash)
    values (
        append.event_no, now_at, append.user_id, append.user_name, append.action_code, append.subject, append.purpose,
        append.detail, coalesce(last.hash, ''::bytea), append.hash);
end;
$$;
revoke execute on function audit.append(text, text, text, text, text, jsonb) from public;
grant execute on function audit.append(text, text, text, text, text, jsonb) to fraud_web, fraud_loader, fraud_editor;
