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
