-- Not scoped: counts of a file, the same for every reader, as the list of loads.
alter table core.load_column enable row level security;
alter table core.load_column force row level security;
drop policy if exists loader_all on core.load_column;
create policy loader_all on core.load_column for all to fraud_loader using (true) with check (true);
drop policy if exists web_read on core.load_column;
create policy web_read on core.load_column for select to fraud_web, fraud_cli using (true);
grant select, insert, update, delete on core.load_column to fraud_loader;
grant select on core.load_column to fraud_web, fraud_cli;
