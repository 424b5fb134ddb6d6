-- needs: core.open_sessions
-- Opens the transaction for a session and for what is asked of it, and says whether the session is open. What is set here
-- grants nothing: the policies ask core.visible_scope and core.may_read_raw, which read the session again.
create or replace function core.open_scope(requested_session uuid, requested_codes text[]) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    is_open boolean := exists (select from core.open_sessions() as session where session.session_id = requested_session);
begin
    perform
        set_config('fraud.session', case when is_open then requested_session::text else '' end, true),
        set_config('fraud.asked_scope', case when is_open then array_to_string(requested_codes, ',') else '' end, true);
    return is_open;
end;
$$;
revoke execute on function core.open_scope(uuid, text[]) from public;
grant execute on function core.open_scope(uuid, text[]) to fraud_web, fraud_editor;
