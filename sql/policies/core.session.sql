-- The site reads the one session that its transaction was opened for; core.open_scope looks it up as the owner.
alter table core.session enable row level security;
alter table core.session force row level security;
drop policy if exists loader_all on core.session;
create policy loader_all on core.session for all to fraud_loader using (true) with check (true);
drop policy if exists owner_read on core.session;
create policy owner_read on core.session for select to current_user using (true);
drop policy if exists web_own on core.session;
create policy web_own on core.session for select to fraud_web
    using (session_id = (select nullif(current_setting('fraud.session', true), '')::uuid));
grant select, insert, update, delete on core.session to fraud_loader;
grant select on core.session to fraud_web;
