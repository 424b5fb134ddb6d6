-- The site reads no grants; whoever manages or audits them does so on the loader's connection, and core.open_scope asks as the owner.
alter table core.access_grant enable row level security;
alter table core.access_grant force row level security;
drop policy if exists loader_all on core.access_grant;
create policy loader_all on core.access_grant for all to fraud_loader using (true) with check (true);
drop policy if exists owner_read on core.access_grant;
create policy owner_read on core.access_grant for select to current_user using (true);
grant select, insert, update on core.access_grant to fraud_loader;
