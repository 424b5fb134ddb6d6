-- needs: core.rule_no
-- The grace of a rule among the graces in force on a start date (core.rule_calendar.grace_days).
create or replace function core.rule_grace(code text, grace_days integer[]) returns integer
    language sql immutable parallel safe
    return grace_days[core.rule_no(code) + 1];
