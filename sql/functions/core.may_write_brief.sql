-- needs: core.open_sessions
-- needs: core.note_boroughs
-- Whether the transaction goes by the open session of a staff officer who sees all of an area: all London, a Command Unit or a
-- borough.
create or replace function core.may_write_brief(brief_area text) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select exists (
        select
        from core.open_sessions() as writer
        where writer.session_id = nullif(current_setting('fraud.session', true), '')::uuid
            and writer.role_code = 'staff_officer'
            and case
                when brief_area = '*' then '*' = any (writer.scope_codes)
                else core.note_boroughs(brief_area) <> '{}' and core.note_boroughs(brief_area) <@ writer.scope_codes
            end);
$$;
revoke execute on function core.may_write_brief(text) from public;
grant execute on function core.may_write_brief(text) to fraud_editor;
