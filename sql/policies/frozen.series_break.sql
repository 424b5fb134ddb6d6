-- Not scoped: the same for every reader.
alter table frozen.series_break enable row level security;
alter table frozen.series_break force row level security;
drop policy if exists loader_all on frozen.series_break;
create policy loader_all on frozen.series_break for all to fraud_loader using (true) with check (true);
drop policy if exists web_read on frozen.series_break;
create policy web_read on frozen.series_break for select to fraud_web, fraud_cli using (true);
grant select, insert on frozen.series_break to fraud_loader;
grant select on frozen.series_break to fraud_web, fraud_cli;
