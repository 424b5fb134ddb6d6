-- The hash of a line of the audit over all that it says and the hash of the line before: what audit.append
-- stores. The fields go in as a JSON array, so that no two lines read the same. Verifying computes the same bytes outside
-- the database (AuditLineHash), so that this function can vouch for nothing: a change here is a change there.
create or replace function audit.hash_of(
    event_no bigint, happened_at timestamptz, user_id text, user_name text, action_code text, subject text, purpose text,
    detail jsonb, previous_hash bytea)
    returns bytea
    language sql immutable
    return sha256(previous_hash || convert_to(jsonb_build_array(
        event_no, extract(epoch from happened_at)::numeric, user_id, user_name, action_code, subject, purpose, detail)::text, 'UTF8'));
