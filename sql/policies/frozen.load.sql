-- Not scoped: the same for every reader.
alter table frozen.load enable row level security;
alter table frozen.load force row level security;
drop policy if exists loader_all on frozen.load;
create policy loader_all on frozen.load for all to fraud_loader using (true) with check (true);
drop policy if exists web_read on frozen.load;
create policy web_read on frozen.load for select to fraud_web, fraud_cli using (true);
grant select, insert on frozen.load to fraud_loader;
grant select on frozen.load to fraud_web, fraud_cli;
