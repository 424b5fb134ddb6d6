alter table frozen.assessment enable row level security;
alter table frozen.assessment force row level security;
drop policy if exists loader_all on frozen.assessment;
create policy loader_all on frozen.assessment for all to fraud_loader using (true) with check (true);
drop policy if exists web_scope on frozen.assessment;
create policy web_scope on frozen.assessment for select to fraud_web
    using (scope_code = any ((select core.visible_scope())::text[]));
drop policy if exists cli_asked on frozen.assessment;
create policy cli_asked on frozen.assessment for select to fraud_cli
    using (scope_code = any ((select string_to_array(current_setting('fraud.asked_scope', true), ','))::text[]));
grant select, insert on frozen.assessment to fraud_loader;
grant select on frozen.assessment to fraud_web, fraud_cli;
