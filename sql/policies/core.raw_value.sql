-- Raw values are for analysts only.
alter table core.raw_value enable row level security;
alter table core.raw_value force row level security;
drop policy if exists loader_all on core.raw_value;
create policy loader_all on core.raw_value for all to fraud_loader using (true) with check (true);
drop policy if exists web_raw on core.raw_value;
create policy web_raw on core.raw_value for select to fraud_web
    using ((select core.may_read_raw()));
grant select, insert, update, delete on core.raw_value to fraud_loader;
-- No policy opens them to the command line: it sees no row.
grant select on core.raw_value to fraud_web, fraud_cli;
