-- Figures of all London: for readers of all London.
alter table core.measure_move enable row level security;
alter table core.measure_move force row level security;
drop policy if exists loader_all on core.measure_move;
create policy loader_all on core.measure_move for all to fraud_loader using (true) with check (true);
drop policy if exists web_london on core.measure_move;
create policy web_london on core.measure_move for select to fraud_web
    using ('*' = any ((select core.visible_scope())::text[]));
drop policy if exists cli_asked on core.measure_move;
create policy cli_asked on core.measure_move for select to fraud_cli
    using ('*' = any ((select string_to_array(current_setting('fraud.asked_scope', true), ','))::text[]));
grant select, insert, update, delete on core.measure_move to fraud_loader;
grant select on core.measure_move to fraud_web, fraud_cli;
