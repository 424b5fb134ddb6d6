-- The scope of a transaction is read from its session (core.visible_scope, core.may_read_raw), not from what it sets itself.
drop function if exists core.open_scope(uuid, text[], boolean);
grant usage on schema core, ref, frozen to fraud_cli;
