-- Not scoped: the same for every reader.
alter table frozen.published_measure enable row level security;
alter table frozen.published_measure force row level security;
drop policy if exists loader_all on frozen.published_measure;
create policy loader_all on frozen.published_measure for all to fraud_loader using (true) with check (true);
drop policy if exists web_read on frozen.published_measure;
create policy web_read on frozen.published_measure for select to fraud_web, fraud_cli using (true);
grant select, insert on frozen.published_measure to fraud_loader;
grant select on frozen.published_measure to fraud_web, fraud_cli;
