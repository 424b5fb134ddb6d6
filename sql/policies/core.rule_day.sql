-- Not scoped: the same for every reader.
alter table core.rule_day enable row level security;
alter table core.rule_day force row level security;
drop policy if exists loader_all on core.rule_day;
create policy loader_all on core.rule_day for all to fraud_loader using (true) with check (true);
drop policy if exists web_read on core.rule_day;
create policy web_read on core.rule_day for select to fraud_web using (true);
grant select, insert, update, delete on core.rule_day to fraud_loader;
grant select on core.rule_day to fraud_web;
