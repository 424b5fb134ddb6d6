-- A reader's transaction sees the one session that it was opened for; core.open_scope and core.open_session ask as the owner.
alter table core.session enable row level security;
alter table core.session force row level security;
drop policy if exists owner_read on core.session;
create policy owner_read on core.session for select to current_user using (true);
-- core.purge_sessions: those that are over, and no other.
drop policy if exists owner_purge on core.session;
create policy owner_purge on core.session for delete to current_user using (least(ended_at, expires_at) < now());
drop policy if exists web_own on core.session;
create policy web_own on core.session for select to fraud_web
    using (session_id = (select nullif(current_setting('fraud.session', true), '')::uuid));
grant select on core.session to fraud_web;
-- To count them against the lines of the audit; whose they are and their numbers stay closed.
drop policy if exists auditor_count on core.session;
create policy auditor_count on core.session for select to fraud_auditor using (true);
grant select (started_at) on core.session to fraud_auditor;

-- Signing in: a session that begins now, of no more than a week (and an hour, for clocks that differ), and where it came by a grant with no more than that. Nobody
-- has a session yet to be held to, and what the claims said the database cannot know.
drop policy if exists editor_sign_in on core.session;
create policy editor_sign_in on core.session for insert to fraud_editor
    with check (
        ended_at is null
        and expires_at between clock_timestamp() and clock_timestamp() + interval '7 days 1 hour'
        and (not may_read_raw or role_code = 'analyst')
        and core.is_within_grant(grant_id, user_id, role_code, scope_codes));
-- One's own session, by its number (fraud.session) and over or not: claims read again, seen, signed out.
drop policy if exists editor_own_read on core.session;
create policy editor_own_read on core.session for select to fraud_editor
    using (session_id = (select nullif(current_setting('fraud.session', true), '')::uuid));
drop policy if exists editor_own on core.session;
create policy editor_own on core.session for update to fraud_editor
    using (ended_at is null and session_id = (select nullif(current_setting('fraud.session', true), '')::uuid))
    with check (
        session_id = (select nullif(current_setting('fraud.session', true), '')::uuid)
        and (ended_at is not null
            or (not may_read_raw or role_code = 'analyst')
                and core.is_within_grant(grant_id, user_id, role_code, scope_codes)));
-- An administrator who grants or withdraws ends the sessions of that person, and can do nothing else to them.
drop policy if exists editor_manage_read on core.session;
create policy editor_manage_read on core.session for select to fraud_editor using ((select core.may_manage_access()));
drop policy if exists editor_end on core.session;
create policy editor_end on core.session for update to fraud_editor
    using (ended_at is null and (select core.may_manage_access()))
    with check (ended_at is not null);
grant select on core.session to fraud_editor;
grant insert (session_id, user_id, user_name, role_code, scope_codes, may_read_raw, grant_id, started_at, seen_at, claims_at, expires_at)
    on core.session to fraud_editor;
grant update (user_name, role_code, scope_codes, may_read_raw, grant_id, seen_at, claims_at, ended_at, ended_why)
    on core.session to fraud_editor;
