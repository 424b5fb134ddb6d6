-- needs: core.open_sessions
-- needs: core.note_boroughs
-- Whether the transaction goes by the open session of somebody who writes notes on an area: a lead on each of their boroughs;
-- command, a staff officer and an analyst on all London, Command Units and boroughs.
create or replace function core.may_write_note(note_area text) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select exists (
        select
        from core.open_sessions() as writer
        where writer.session_id = nullif(current_setting('fraud.session', true), '')::uuid
            and case
                when writer.role_code = 'borough_lead' then core.note_boroughs(note_area) = array[note_area] and note_area = any (writer.scope_codes)
                when writer.role_code in ('command', 'staff_officer', 'analyst') then note_area = '*' or core.note_boroughs(note_area) <> '{}'
                else false
            end);
$$;
revoke execute on function core.may_write_note(text) from public;
grant execute on function core.may_write_note(text) to fraud_editor;
