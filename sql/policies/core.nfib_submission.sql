alter table core.nfib_submission enable row level security;
alter table core.nfib_submission force row level security;
drop policy if exists loader_all on core.nfib_submission;
create policy loader_all on core.nfib_submission for all to fraud_loader using (true) with check (true);
drop policy if exists web_scope on core.nfib_submission;
create policy web_scope on core.nfib_submission for select to fraud_web
    using (scope_code = any ((select core.visible_scope())::text[]));
drop policy if exists cli_asked on core.nfib_submission;
create policy cli_asked on core.nfib_submission for select to fraud_cli
    using (scope_code = any ((select string_to_array(current_setting('fraud.asked_scope', true), ','))::text[]));
grant select, insert, update, delete on core.nfib_submission to fraud_loader;
grant select on core.nfib_submission to fraud_web, fraud_cli;
