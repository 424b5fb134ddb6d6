-- Why a rule that is not satisfied is a gap; the masks of core.assessment hold at most one reason for each rule, by the
-- precedence in prep.reports_assessed.
create or replace function core.gap_reason(
    rule_mask bigint, inconsistent_mask bigint, late_mask bigint, invalid_mask bigint, placeholder_mask bigint) returns text
    language sql immutable parallel safe
    return case
        when inconsistent_mask & rule_mask <> 0 then 'inconsistent'
        when late_mask & rule_mask <> 0 then 'late'
        when invalid_mask & rule_mask <> 0 then 'invalid'
        when placeholder_mask & rule_mask <> 0 then 'placeholder'
        else 'missing'
    end;
