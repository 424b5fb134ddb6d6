alter table frozen.submission_tally enable row level security;
alter table frozen.submission_tally force row level security;
drop policy if exists loader_all on frozen.submission_tally;
create policy loader_all on frozen.submission_tally for all to fraud_loader using (true) with check (true);
drop policy if exists web_scope on frozen.submission_tally;
create policy web_scope on frozen.submission_tally for select to fraud_web
    using (scope_code = any ((select core.visible_scope())::text[]));
drop policy if exists cli_asked on frozen.submission_tally;
create policy cli_asked on frozen.submission_tally for select to fraud_cli
    using (scope_code = any ((select string_to_array(current_setting('fraud.asked_scope', true), ','))::text[]));
grant select, insert on frozen.submission_tally to fraud_loader;
grant select on frozen.submission_tally to fraud_web, fraud_cli;
