-- Sets the scope of the transaction to what is asked for and the session allows, and says whether the session is open:
-- not ended, not over, and its grant, if it came by one, in force. Otherwise there is no scope, so there are no rows.
-- Runs as the owner: the site may not read grants.
create or replace function core.open_scope(requested_session uuid, requested_codes text[], requested_raw boolean) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    open core.session%rowtype;
    is_open boolean;
    now_at timestamptz := clock_timestamp();
begin
    select session.* into open
    from core.session as session
    left join core.access_grant as given on given.grant_id = session.grant_id
    where session.session_id = requested_session
        and session.ended_at is null
        and session.expires_at > now_at
        and (session.grant_id is null
            or given.grant_id is not null and given.withdrawn_at is null
                and (given.valid_until is null or given.valid_until > now_at));
    is_open := found;
    perform
        set_config('fraud.session', case when is_open then requested_session::text else '' end, true),
        set_config('fraud.may_read_raw', case when is_open and requested_raw and open.may_read_raw then 'yes' else 'no' end, true),
        set_config('fraud.scope', case when is_open then array_to_string(array(
            select unnest(requested_codes) intersect select unnest(open.scope_codes)), ',') else '' end, true);
    return is_open;
end;
$$;
revoke execute on function core.open_scope(uuid, text[], boolean) from public;
grant execute on function core.open_scope(uuid, text[], boolean) to fraud_web, fraud_editor;
