-- A rank of agreement by its name.
create or replace function core.agreement_name(rank integer) returns text
    language sql immutable parallel safe
    return case rank
        when 1 then 'not_recorded'
        when 2 then 'agree'
        when 3 then 'missing_in_force'
        when 4 then 'missing_at_nfib'
        when 5 then 'differ'
    end;
