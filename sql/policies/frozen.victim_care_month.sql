alter table frozen.victim_care_month enable row level security;
alter table frozen.victim_care_month force row level security;
drop policy if exists loader_all on frozen.victim_care_month;
create policy loader_all on frozen.victim_care_month for all to fraud_loader using (true) with check (true);
drop policy if exists web_scope on frozen.victim_care_month;
create policy web_scope on frozen.victim_care_month for select to fraud_web
    using (scope_code = any ((select core.visible_scope())::text[]));
drop policy if exists cli_asked on frozen.victim_care_month;
create policy cli_asked on frozen.victim_care_month for select to fraud_cli
    using (scope_code = any ((select string_to_array(current_setting('fraud.asked_scope', true), ','))::text[]));
grant select, insert on frozen.victim_care_month to fraud_loader;
grant select on frozen.victim_care_month to fraud_web, fraud_cli;
