-- The bit of a rule in every mask. A check holds it equal to ref.rule.
create or replace function core.rule_no(code text) returns integer
    language sql immutable parallel safe
    return case code
        when 'OFFENCE-CODE' then 0
        when 'CFS-GROUND' then 1
        when 'VICTIM-TYPE' then 2
        when 'VICTIM-AGE' then 3
        when 'VICTIM-CONTACT' then 4
        when 'VICTIM-LOCATION' then 5
        when 'VULNERABILITY' then 6
        when 'NEEDS-ASSESSMENT' then 7
        when 'LOSS' then 8
        when 'ONLINE-FLAG' then 9
        when 'ONLINE-CONSISTENT' then 10
        when 'ENABLER' then 11
        when 'MO-TEXT' then 12
        when 'SUSPECT-STATUS' then 13
        when 'LOCAL-SUSPECT' then 14
        when 'PAYMENT-DETAILS' then 15
        when 'PROTECT-ADVICE' then 16
        when 'INVESTIGATION-PLAN' then 17
        when 'OUTCOME' then 18
        when 'OUTCOME-SUSPECT' then 19
        when 'RECORDED-24H' then 20
        when 'NFIB-REPORTED' then 21
        when 'OUTCOME-RETURNED' then 22
    end;
