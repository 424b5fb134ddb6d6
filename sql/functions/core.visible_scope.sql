-- needs: core.open_sessions
-- Whose rows the transaction may see: of what is asked for (fraud.asked_scope) what its session (fraud.session) allows now;
-- nothing without an open one. A login may set both, and gains nothing by it: it would have to know the number of another
-- session, which cannot be guessed and which no login lists. Policies ask it once a statement.
create or replace function core.visible_scope() returns text[]
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    asked text := current_setting('fraud.asked_scope', true);
    allowed_codes text[];
begin
    select session.scope_codes into allowed_codes
    from core.open_sessions() as session
    where session.session_id = nullif(current_setting('fraud.session', true), '')::uuid;
    -- All that the session allows, as most readings ask for: there is nothing to compare.
    if array_to_string(allowed_codes, ',') = asked then
        return allowed_codes;
    end if;
    return array(select code from unnest(string_to_array(asked, ',')) as code where code = any (allowed_codes));
end;
$$;
revoke execute on function core.visible_scope() from public;
grant execute on function core.visible_scope() to fraud_web;
