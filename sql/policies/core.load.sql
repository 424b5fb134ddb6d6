-- Not scoped: the same for every reader.
alter table core.load enable row level security;
alter table core.load force row level security;
drop policy if exists loader_all on core.load;
create policy loader_all on core.load for all to fraud_loader using (true) with check (true);
drop policy if exists web_read on core.load;
create policy web_read on core.load for select to fraud_web, fraud_cli using (true);
-- To count them against the lines of the audit, and no more than that.
drop policy if exists auditor_count on core.load;
create policy auditor_count on core.load for select to fraud_auditor using (true);
grant select (finished_at) on core.load to fraud_auditor;
grant select, insert, update, delete on core.load to fraud_loader;
grant select on core.load to fraud_web, fraud_cli;
