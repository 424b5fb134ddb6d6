-- The rules whose "satisfied when" reads a field that carries a field issue of the given kind. Fields are joined by name: to
-- look for each issue in the fields of each rule cost more than all else where every field of a report has one.
create or replace function core.issue_mask(issues jsonb, issue_kind text) returns bigint
    language sql stable parallel safe
    return (
        select coalesce(bit_or(1::bigint << rule_field.rule_no), 0)
        from (select rule_no, unnest(string_to_array(fields, ' ')) as field from ref.rule) as rule_field
        inner join jsonb_each(issues) as issue (field, detail) on issue.field = rule_field.field
        where issue.detail ->> 'kind' = issue_kind
    );
