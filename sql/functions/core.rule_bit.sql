-- needs: core.rule_no
create or replace function core.rule_bit(code text) returns bigint
    language sql immutable parallel safe
    return 1::bigint << core.rule_no(code);
