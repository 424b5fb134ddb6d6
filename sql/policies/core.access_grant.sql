-- Written by fraud_editor under the session of an administrator, and read under that or an auditor's; core.open_scope,
-- core.open_session and core.find_grant ask as the owner. The site's reading login sees no grant.
alter table core.access_grant enable row level security;
alter table core.access_grant force row level security;
drop policy if exists owner_read on core.access_grant;
create policy owner_read on core.access_grant for select to current_user using (true);
drop policy if exists editor_read on core.access_grant;
create policy editor_read on core.access_grant for select to fraud_editor
    using ((select role_code from core.open_session()) in ('administrator', 'auditor'));
-- In the writer's own name, and never to themselves.
drop policy if exists editor_grant on core.access_grant;
create policy editor_grant on core.access_grant for insert to fraud_editor
    with check (
        (select core.may_manage_access())
        and granted_by = (select user_id from core.open_session())
        and lower(user_id) <> lower((select user_id from core.open_session()))
        and withdrawn_at is null);
drop policy if exists editor_withdraw on core.access_grant;
create policy editor_withdraw on core.access_grant for update to fraud_editor
    using ((select core.may_manage_access()))
    with check (withdrawn_by = (select user_id from core.open_session()));
grant select on core.access_grant to fraud_editor;
grant insert (user_id, role_code, scope_codes, valid_from, valid_until, reason, granted_by) on core.access_grant to fraud_editor;
grant update (withdrawn_at, withdrawn_by, withdrawn_reason) on core.access_grant to fraud_editor;
