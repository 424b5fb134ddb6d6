-- The rules whose "satisfied when" reads a field that carries a field issue: in the lower 31 bits those of invalid values, above
-- them those of placeholders, so that a report's issues are gone through once. The rules of each field are given
-- (core.field_masks): to look them up for each report cost more than all else where every field of a report has an issue.
create or replace function core.issue_masks(issues jsonb, field_masks jsonb) returns bigint
    language sql immutable parallel safe
    return (
        select coalesce(bit_or((field_masks ->> issue.key)::bigint << case issue.value ->> 'kind' when 'invalid' then 0 when 'placeholder' then 31 end), 0)
        from jsonb_each(issues) as issue
    );
