alter table frozen.tally enable row level security;
alter table frozen.tally force row level security;
drop policy if exists loader_all on frozen.tally;
create policy loader_all on frozen.tally for all to fraud_loader using (true) with check (true);
drop policy if exists web_scope on frozen.tally;
create policy web_scope on frozen.tally for select to fraud_web
    using (scope_code = any ((select core.visible_scope())::text[]));
drop policy if exists cli_asked on frozen.tally;
create policy cli_asked on frozen.tally for select to fraud_cli
    using (scope_code = any ((select string_to_array(current_setting('fraud.asked_scope', true), ','))::text[]));
grant select, insert on frozen.tally to fraud_loader;
grant select on frozen.tally to fraud_web, fraud_cli;
