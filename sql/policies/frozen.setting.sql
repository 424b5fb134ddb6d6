-- Not scoped: the same for every reader.
alter table frozen.setting enable row level security;
alter table frozen.setting force row level security;
drop policy if exists loader_all on frozen.setting;
create policy loader_all on frozen.setting for all to fraud_loader using (true) with check (true);
drop policy if exists web_read on frozen.setting;
create policy web_read on frozen.setting for select to fraud_web, fraud_cli using (true);
grant select, insert on frozen.setting to fraud_loader;
grant select on frozen.setting to fraud_web, fraud_cli;
