-- needs: core.open_sessions
-- Whose session the transaction goes by: the one that core.open_scope opened it for, as long as it is open; no row without.
-- The login that writes may set the number itself, but has to know it: it cannot be guessed, and no login lists it.
create or replace function core.open_session() returns table (session_id uuid, user_id text, role_code text)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select session.session_id, session.user_id, session.role_code
    from core.open_sessions() as session
    where session.session_id = nullif(current_setting('fraud.session', true), '')::uuid;
$$;
revoke execute on function core.open_session() from public;
grant execute on function core.open_session() to fraud_editor;
