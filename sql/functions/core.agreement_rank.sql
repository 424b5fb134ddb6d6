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
