-- Not scoped: the same for every reader.
alter table core.clock enable row level security;
alter table core.clock force row level security;
drop policy if exists loader_all on core.clock;
create policy loader_all on core.clock for all to fraud_loader using (true) with check (true);
drop policy if exists web_read on core.clock;
create policy web_read on core.clock for select to fraud_web, fraud_cli using (true);
grant select, insert, update, delete on core.clock to fraud_loader;
grant select on core.clock to fraud_web, fraud_cli;
