alter table core.reference_block enable row level security;
alter table core.reference_block force row level security;
drop policy if exists loader_all on core.reference_block;
create policy loader_all on core.reference_block for all to fraud_loader using (true) with check (true);
drop policy if exists web_scope on core.reference_block;
create policy web_scope on core.reference_block for select to fraud_web
    using (scope_code = any ((select core.visible_scope())::text[]));
drop policy if exists cli_asked on core.reference_block;
create policy cli_asked on core.reference_block for select to fraud_cli
    using (scope_code = any ((select string_to_array(current_setting('fraud.asked_scope', true), ','))::text[]));
grant select, insert, update, delete on core.reference_block to fraud_loader;
grant select on core.reference_block to fraud_web, fraud_cli;
