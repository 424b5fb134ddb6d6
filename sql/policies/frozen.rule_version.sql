-- Not scoped: the same for every reader.
alter table frozen.rule_version enable row level security;
alter table frozen.rule_version force row level security;
drop policy if exists loader_all on frozen.rule_version;
create policy loader_all on frozen.rule_version for all to fraud_loader using (true) with check (true);
drop policy if exists web_read on frozen.rule_version;
create policy web_read on frozen.rule_version for select to fraud_web, fraud_cli using (true);
grant select, insert on frozen.rule_version to fraud_loader;
grant select on frozen.rule_version to fraud_web, fraud_cli;
