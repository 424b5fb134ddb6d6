-- Raw values are for analysts only: the read path says so for its transaction.
alter table core.quarantine enable row level security;
alter table core.quarantine force row level security;
drop policy if exists loader_all on core.quarantine;
create policy loader_all on core.quarantine for all to fraud_loader using (true) with check (true);
drop policy if exists web_raw on core.quarantine;
create policy web_raw on core.quarantine for select to fraud_web
    using ((select current_setting('fraud.may_read_raw', true)) = 'yes');
grant select, insert, update, delete on core.quarantine to fraud_loader;
grant select on core.quarantine to fraud_web;
