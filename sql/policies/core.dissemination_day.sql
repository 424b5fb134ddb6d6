alter table core.dissemination_day enable row level security;
alter table core.dissemination_day force row level security;
drop policy if exists loader_all on core.dissemination_day;
create policy loader_all on core.dissemination_day for all to fraud_loader using (true) with check (true);
drop policy if exists web_scope on core.dissemination_day;
create policy web_scope on core.dissemination_day for select to fraud_web
    using (scope_code = any ((select string_to_array(current_setting('fraud.scope', true), ','))::text[]));
grant select, insert, update, delete on core.dissemination_day to fraud_loader;
grant select on core.dissemination_day to fraud_web;
