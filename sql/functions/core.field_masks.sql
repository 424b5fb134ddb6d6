-- By the name of a field the rules whose "satisfied when" reads it, as bits: asked once a statement, for core.issue_masks.
create or replace function core.field_masks() returns jsonb
    language sql stable parallel safe
    return (
        select jsonb_object_agg(field, mask)
        from (
            select field, bit_or(1::bigint << rule_no) as mask
            from (select rule_no, unnest(string_to_array(fields, ' ')) as field from ref.rule) as rule_field
            group by field
        ) as by_field
    );
