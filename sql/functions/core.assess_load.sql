-- needs: core.propagate_scopes, core.advance_clock, core.assess_affected
-- Brings everything that is derived into step with the rows that a load has written. Part of its transaction.
create or replace function core.assess_load(current_load_id bigint) returns void
    language plpgsql
as $$
begin
    perform core.propagate_scopes(current_load_id);
    -- What the clock alone touches keeps its scope.
    perform core.advance_clock(current_load_id);
    perform core.assess_affected(current_load_id);
end;
$$;
