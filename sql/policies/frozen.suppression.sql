-- Read by whoever sees every borough that it counts; what has no scope is published, to every reader of figures.
alter table frozen.suppression enable row level security;
alter table frozen.suppression force row level security;
drop policy if exists loader_all on frozen.suppression;
create policy loader_all on frozen.suppression for all to fraud_loader using (true) with check (true);
drop policy if exists web_scope on frozen.suppression;
create policy web_scope on frozen.suppression for select to fraud_web
    using (
        scope_codes <@ (select core.visible_scope())::text[] and (select core.visible_scope())::text[] <> '{}');
drop policy if exists cli_asked on frozen.suppression;
create policy cli_asked on frozen.suppression for select to fraud_cli
    using (
        scope_codes <@ (select string_to_array(current_setting('fraud.asked_scope', true), ','))::text[]
        and (select current_setting('fraud.asked_scope', true)) <> '');
grant select, insert on frozen.suppression to fraud_loader;
grant select on frozen.suppression to fraud_web, fraud_cli;
