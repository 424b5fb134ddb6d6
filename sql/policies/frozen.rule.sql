-- Not scoped: the same for every reader.
alter table frozen.rule enable row level security;
alter table frozen.rule force row level security;
drop policy if exists loader_all on frozen.rule;
create policy loader_all on frozen.rule for all to fraud_loader using (true) with check (true);
drop policy if exists web_read on frozen.rule;
create policy web_read on frozen.rule for select to fraud_web, fraud_cli using (true);
grant select, insert on frozen.rule to fraud_loader;
grant select on frozen.rule to fraud_web, fraud_cli;
