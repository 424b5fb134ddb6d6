-- Not scoped: the same for every reader.
alter table core.rule_calendar enable row level security;
alter table core.rule_calendar force row level security;
drop policy if exists loader_all on core.rule_calendar;
create policy loader_all on core.rule_calendar for all to fraud_loader using (true) with check (true);
drop policy if exists web_read on core.rule_calendar;
create policy web_read on core.rule_calendar for select to fraud_web, fraud_cli using (true);
grant select, insert, update, delete on core.rule_calendar to fraud_loader;
grant select on core.rule_calendar to fraud_web, fraud_cli;
