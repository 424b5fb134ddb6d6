-- needs: core.open_sessions
-- Whose rows the transaction may see: of what is asked for (fraud.asked_scope) what its session (fraud.session) allows now;
-- null without an open one. A login may set both, and gains nothing by it: it would have to know the number of another
-- session, which cannot be guessed and which no login lists. Policies ask it once a statement.
create or replace function core.visible_scope() returns text[]
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    asked_codes text[] := string_to_array(current_setting('fraud.asked_scope', true), ',');
begin
    return (
        select array(select code from unnest(session.scope_codes) as code where code = any (asked_codes))
        from core.open_sessions() as session
        where session.session_id = nullif(current_setting('fraud.session', true), '')::uuid);
end;
$$;
revoke execute on function core.visible_scope() from public;
grant execute on function core.visible_scope() to fraud_web;
