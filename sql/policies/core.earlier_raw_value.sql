-- For roll-back alone: no reader of the site sees it.
alter table core.earlier_raw_value enable row level security;
alter table core.earlier_raw_value force row level security;
drop policy if exists loader_all on core.earlier_raw_value;
create policy loader_all on core.earlier_raw_value for all to fraud_loader using (true) with check (true);
grant select, insert, update, delete on core.earlier_raw_value to fraud_loader;
