-- Whoever has these keys can make a sign-in cookie: the login that signs people in, and no other. They are encrypted where a
-- certificate is set.
alter table core.data_protection_key enable row level security;
alter table core.data_protection_key force row level security;
drop policy if exists loader_all on core.data_protection_key;
revoke all on core.data_protection_key from fraud_loader;
drop policy if exists editor_all on core.data_protection_key;
create policy editor_all on core.data_protection_key for all to fraud_editor using (true) with check (true);
grant select, insert on core.data_protection_key to fraud_editor;
