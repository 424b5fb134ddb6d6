-- Read by whoever sees the figures of the whole area; notes on all London by every reader of figures. Written by fraud_editor
-- under the writer's session and in their name: changed by the author alone, withdrawn by the author or by command.
alter table core.trend_note enable row level security;
alter table core.trend_note force row level security;
drop policy if exists loader_read on core.trend_note;
create policy loader_read on core.trend_note for select to fraud_loader using (true);
drop policy if exists web_scope on core.trend_note;
create policy web_scope on core.trend_note for select to fraud_web
    using (
        case
            when note_area_code = '*' then (select core.visible_scope())::text[] <> '{}'
            else core.note_boroughs(note_area_code) <> '{}' and core.note_boroughs(note_area_code) <@ (select core.visible_scope())::text[]
        end);
drop policy if exists cli_asked on core.trend_note;
create policy cli_asked on core.trend_note for select to fraud_cli
    using (
        case
            when note_area_code = '*' then (select current_setting('fraud.asked_scope', true)) <> ''
            else core.note_boroughs(note_area_code) <> '{}'
                and core.note_boroughs(note_area_code) <@ (select string_to_array(current_setting('fraud.asked_scope', true), ','))::text[]
        end);
drop policy if exists editor_read on core.trend_note;
create policy editor_read on core.trend_note for select to fraud_editor using (core.may_write_note(note_area_code));
drop policy if exists editor_write on core.trend_note;
create policy editor_write on core.trend_note for insert to fraud_editor
    with check (
        core.may_write_note(note_area_code)
        and author_id = (select user_id from core.open_session())
        and author_name = (
            select own.user_name from core.session as own where own.session_id = (select session_id from core.open_session())));
drop policy if exists editor_change on core.trend_note;
create policy editor_change on core.trend_note for update to fraud_editor
    using (
        core.may_write_note(note_area_code)
        and (author_id = (select user_id from core.open_session()) or (select role_code from core.open_session()) = 'command'))
    with check (coalesce(withdrawn_by, author_id) = (select user_id from core.open_session()));
grant select on core.trend_note to fraud_loader, fraud_web, fraud_editor, fraud_cli;
grant insert (subject_code, note_area_code, note_month, note_text, link_url, author_id, author_name) on core.trend_note to fraud_editor;
grant update (note_month, note_text, link_url, withdrawn_at, withdrawn_by) on core.trend_note to fraud_editor;
