-- Not scoped: the same for every reader.
alter table frozen.attempt enable row level security;
alter table frozen.attempt force row level security;
drop policy if exists loader_all on frozen.attempt;
create policy loader_all on frozen.attempt for all to fraud_loader using (true) with check (true);
drop policy if exists web_read on frozen.attempt;
create policy web_read on frozen.attempt for select to fraud_web, fraud_cli using (true);
grant select, insert on frozen.attempt to fraud_loader;
grant select on frozen.attempt to fraud_web, fraud_cli;
