-- How a field of the crime report and of one NFIB crime agree, as a rank: the worst of a report is the highest.
create or replace function core.agreement_rank(in_force text, at_nfib text) returns integer
    language sql immutable parallel safe
    return case
        when in_force is null and at_nfib is null then 1
        when in_force is null then 3
        when at_nfib is null then 4
        when in_force = at_nfib then 2
        else 5
    end;

-- The worst rank of a field among all NFIB crimes of the report, told by their lowest and highest value and whether one
-- lacks it; null where there is no crime.
create or replace function core.worst_agreement(in_force text, lowest text, highest text, is_lacking boolean) returns integer
    language sql immutable parallel safe
    return case
        when is_lacking is null then null
        when in_force is null and lowest is null then 1
        when in_force is null then 3
        when lowest <> in_force or highest <> in_force then 5
        when is_lacking then 4
        else 2
    end;

create or replace function core.agreement_name(rank integer) returns text
    language sql immutable parallel safe
    return case rank
        when 1 then 'not_recorded'
        when 2 then 'agree'
        when 3 then 'missing_in_force'
        when 4 then 'missing_at_nfib'
        when 5 then 'differ'
    end;
