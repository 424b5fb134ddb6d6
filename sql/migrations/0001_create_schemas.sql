-- Layers in the order data flows: landing → core (with ref) → prep → report; frozen and audit are append-only.
create schema landing;
create schema core;
create schema ref;
create schema frozen;
create schema audit;

grant usage on schema landing, core, ref to fraud_loader;
grant usage on schema core, ref to fraud_editor;
grant usage on schema core, ref, frozen to fraud_web;
grant usage on schema audit to fraud_auditor;

-- Of a row that people edit: a write that names the version that it saw finds no row when another came first.
create function core.increment_row_version() returns trigger
    language plpgsql
as $$
begin
    new.row_version := old.row_version + 1;
    return new;
end;
$$;
