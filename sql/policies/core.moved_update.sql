-- For roll-back alone: no reader of the site sees it.
alter table core.moved_update enable row level security;
alter table core.moved_update force row level security;
drop policy if exists loader_all on core.moved_update;
create policy loader_all on core.moved_update for all to fraud_loader using (true) with check (true);
grant select, insert, update, delete on core.moved_update to fraud_loader;
