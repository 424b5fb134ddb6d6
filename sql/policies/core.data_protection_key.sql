-- Whoever has these keys can make a sign-in cookie: neither login by which people read or write sees them.
alter table core.data_protection_key enable row level security;
alter table core.data_protection_key force row level security;
drop policy if exists loader_all on core.data_protection_key;
create policy loader_all on core.data_protection_key for all to fraud_loader using (true) with check (true);
grant select, insert, delete on core.data_protection_key to fraud_loader;
