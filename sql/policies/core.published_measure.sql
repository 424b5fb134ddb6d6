-- Force-wide figures, published on purpose: whoever may read figures may compare with them, whatever their boroughs.
alter table core.published_measure enable row level security;
alter table core.published_measure force row level security;
drop policy if exists loader_all on core.published_measure;
create policy loader_all on core.published_measure for all to fraud_loader using (true) with check (true);
drop policy if exists web_published on core.published_measure;
create policy web_published on core.published_measure for select to fraud_web, fraud_cli using (true);
grant select, insert, update, delete on core.published_measure to fraud_loader;
grant select on core.published_measure to fraud_web, fraud_cli;
