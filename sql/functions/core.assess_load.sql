-- needs: core.follow_scopes, core.move_clock, core.assess_touched
-- Brings everything that is derived into step with the rows that a load has written. Part of its transaction.
create or replace function core.assess_load(assessing_load_id bigint) returns void
    language plpgsql
as $$
begin
    perform core.follow_scopes(assessing_load_id);
    -- What the clock alone touches keeps its scope.
    perform core.move_clock(assessing_load_id);
    perform core.assess_touched(assessing_load_id);
end;
$$;
