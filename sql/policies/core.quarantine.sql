-- Raw values are for analysts only.
alter table core.quarantine enable row level security;
alter table core.quarantine force row level security;
drop policy if exists loader_all on core.quarantine;
create policy loader_all on core.quarantine for all to fraud_loader using (true) with check (true);
drop policy if exists web_raw on core.quarantine;
create policy web_raw on core.quarantine for select to fraud_web
    using ((select core.may_read_raw()));
grant select, insert, update, delete on core.quarantine to fraud_loader;
-- No policy opens them to the command line: it sees no row.
grant select on core.quarantine to fraud_web, fraud_cli;
