-- The latest grant in force of a person, for signing in, when no session is open yet; no row without one. Only of that one
-- person: no login lists grants before an administrator or an auditor has a session.
create or replace function core.find_grant(asked_user_id text)
    returns table (grant_id bigint, role_code text, scope_codes text[])
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select given.grant_id, given.role_code, given.scope_codes
    from core.access_grant as given
    where lower(given.user_id) = lower(asked_user_id)
        and given.withdrawn_at is null
        and given.valid_from <= clock_timestamp()
        and (given.valid_until is null or given.valid_until > clock_timestamp())
    order by given.granted_at desc, given.grant_id desc
    limit 1;
$$;
revoke execute on function core.find_grant(text) from public;
grant execute on function core.find_grant(text) to fraud_editor;
