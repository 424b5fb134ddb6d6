-- Not scoped: the same for every reader.
alter table frozen.measure enable row level security;
alter table frozen.measure force row level security;
drop policy if exists loader_all on frozen.measure;
create policy loader_all on frozen.measure for all to fraud_loader using (true) with check (true);
drop policy if exists web_read on frozen.measure;
create policy web_read on frozen.measure for select to fraud_web, fraud_cli using (true);
grant select, insert on frozen.measure to fraud_loader;
grant select on frozen.measure to fraud_web, fraud_cli;
