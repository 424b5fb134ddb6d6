-- Not scoped: the same for every reader.
alter table frozen.definition enable row level security;
alter table frozen.definition force row level security;
drop policy if exists loader_all on frozen.definition;
create policy loader_all on frozen.definition for all to fraud_loader using (true) with check (true);
drop policy if exists web_read on frozen.definition;
create policy web_read on frozen.definition for select to fraud_web, fraud_cli using (true);
grant select, insert on frozen.definition to fraud_loader;
grant select on frozen.definition to fraud_web, fraud_cli;
