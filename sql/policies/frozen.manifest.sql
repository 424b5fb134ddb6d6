-- Not scoped: the same for every reader.
alter table frozen.manifest enable row level security;
alter table frozen.manifest force row level security;
drop policy if exists loader_all on frozen.manifest;
create policy loader_all on frozen.manifest for all to fraud_loader using (true) with check (true);
drop policy if exists web_read on frozen.manifest;
create policy web_read on frozen.manifest for select to fraud_web, fraud_cli using (true);
grant select, insert on frozen.manifest to fraud_loader;
grant select on frozen.manifest to fraud_web, fraud_cli;
