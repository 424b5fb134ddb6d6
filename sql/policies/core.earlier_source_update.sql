-- For roll-back alone: no reader of the site sees it.
alter table core.earlier_source_update enable row level security;
alter table core.earlier_source_update force row level security;
drop policy if exists loader_all on core.earlier_source_update;
create policy loader_all on core.earlier_source_update for all to fraud_loader using (true) with check (true);
grant select, insert, update, delete on core.earlier_source_update to fraud_loader;
