-- needs: core.rule_no
-- One rule's answer, packed: the low 31 bits say that the rule applies, the high 31 that it is not satisfied.
-- An answer that is unknown (null) does not satisfy.
create or replace function core.evaluate_rule(code text, applies boolean, satisfied boolean) returns bigint
    language sql immutable parallel safe
    return case
        when applies then (1::bigint << core.rule_no(code))
            | case when satisfied then 0 else 1::bigint << (core.rule_no(code) + 31) end
        else 0
    end;
