-- Not scoped: the same for every reader.
alter table frozen.pack enable row level security;
alter table frozen.pack force row level security;
drop policy if exists loader_all on frozen.pack;
create policy loader_all on frozen.pack for all to fraud_loader using (true) with check (true);
drop policy if exists web_read on frozen.pack;
create policy web_read on frozen.pack for select to fraud_web, fraud_cli using (true);
grant select, insert on frozen.pack to fraud_loader;
grant select on frozen.pack to fraud_web, fraud_cli;
