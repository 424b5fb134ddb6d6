-- Raw values are for analysts only: the read path says so for its transaction.
alter table core.raw_value enable row level security;
alter table core.raw_value force row level security;
drop policy if exists loader_all on core.raw_value;
create policy loader_all on core.raw_value for all to fraud_loader using (true) with check (true);
drop policy if exists web_raw on core.raw_value;
create policy web_raw on core.raw_value for select to fraud_web
    using ((select current_setting('fraud.may_read_raw', true)) = 'yes');
grant select, insert, update, delete on core.raw_value to fraud_loader;
grant select on core.raw_value to fraud_web;
