alter table core.team_referral enable row level security;
alter table core.team_referral force row level security;
drop policy if exists loader_all on core.team_referral;
create policy loader_all on core.team_referral for all to fraud_loader using (true) with check (true);
drop policy if exists web_scope on core.team_referral;
create policy web_scope on core.team_referral for select to fraud_web
    using (scope_code = any ((select core.visible_scope())::text[]));
drop policy if exists cli_asked on core.team_referral;
create policy cli_asked on core.team_referral for select to fraud_cli
    using (scope_code = any ((select string_to_array(current_setting('fraud.asked_scope', true), ','))::text[]));
grant select, insert, update, delete on core.team_referral to fraud_loader;
grant select on core.team_referral to fraud_web, fraud_cli;
