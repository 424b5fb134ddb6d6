-- Read by whoever may have the brief of its area; written by fraud_editor under the session of a staff officer, in their name.
-- Nobody changes a row: the next version is one of its own.
alter table core.brief_comment enable row level security;
alter table core.brief_comment force row level security;
drop policy if exists loader_read on core.brief_comment;
create policy loader_read on core.brief_comment for select to fraud_loader using (true);
drop policy if exists web_scope on core.brief_comment;
create policy web_scope on core.brief_comment for select to fraud_web
    using (
        case
            when comment_area_code = '*' then '*' = any ((select core.visible_scope())::text[])
            else core.note_boroughs(comment_area_code) <> '{}' and core.note_boroughs(comment_area_code) <@ (select core.visible_scope())::text[]
        end);
drop policy if exists cli_asked on core.brief_comment;
create policy cli_asked on core.brief_comment for select to fraud_cli
    using (
        case
            when comment_area_code = '*' then '*' = any ((select string_to_array(current_setting('fraud.asked_scope', true), ','))::text[])
            else core.note_boroughs(comment_area_code) <> '{}'
                and core.note_boroughs(comment_area_code) <@ (select string_to_array(current_setting('fraud.asked_scope', true), ','))::text[]
        end);
drop policy if exists editor_read on core.brief_comment;
create policy editor_read on core.brief_comment for select to fraud_editor using (core.may_write_brief(comment_area_code));
drop policy if exists editor_write on core.brief_comment;
create policy editor_write on core.brief_comment for insert to fraud_editor
    with check (
        core.may_write_brief(comment_area_code)
        and author_id = (select user_id from core.open_session())
        and author_name = (
            select own.user_name from core.session as own where own.session_id = (select session_id from core.open_session())));
grant select on core.brief_comment to fraud_loader, fraud_web, fraud_editor, fraud_cli;
grant insert (pack_id, comment_area_code, section_code, row_version, comment_text, author_id, author_name) on core.brief_comment to fraud_editor;
