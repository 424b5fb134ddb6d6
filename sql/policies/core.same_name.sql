-- Names of teams and courses, of no borough's work: every reader of figures sees them under the chosen name. Written by
-- fraud_editor under the session of an analyst, in the writer's own name.
alter table core.same_name enable row level security;
alter table core.same_name force row level security;
drop policy if exists loader_read on core.same_name;
create policy loader_read on core.same_name for select to fraud_loader using (true);
drop policy if exists web_read on core.same_name;
create policy web_read on core.same_name for select to fraud_web, fraud_cli using (true);
drop policy if exists editor_read on core.same_name;
create policy editor_read on core.same_name for select to fraud_editor using ((select core.may_import()));
drop policy if exists editor_declare on core.same_name;
create policy editor_declare on core.same_name for insert to fraud_editor
    with check (
        (select core.may_import())
        and declared_by = (select user_id from core.open_session())
        and withdrawn_at is null);
drop policy if exists editor_undo on core.same_name;
create policy editor_undo on core.same_name for update to fraud_editor
    using ((select core.may_import()))
    with check (withdrawn_by = (select user_id from core.open_session()));
grant select on core.same_name to fraud_loader, fraud_web, fraud_cli, fraud_editor;
grant insert (name_type, form, chosen_name, other_names, reason, declared_by) on core.same_name to fraud_editor;
grant update (withdrawn_at, withdrawn_by, withdrawn_reason) on core.same_name to fraud_editor;
