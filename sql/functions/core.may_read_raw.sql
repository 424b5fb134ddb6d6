-- needs: core.open_sessions
-- Whether the session of the transaction (fraud.session) is an analyst's, who reads raw values.
create or replace function core.may_read_raw() returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return exists (
        select
        from core.open_sessions() as session
        where session.session_id = nullif(current_setting('fraud.session', true), '')::uuid and session.may_read_raw);
end;
$$;
revoke execute on function core.may_read_raw() from public;
grant execute on function core.may_read_raw() to fraud_web;
