-- The rules whose "satisfied when" reads a field that carries a field issue of the given kind.
create or replace function core.issue_mask(issues jsonb, issue_kind text) returns bigint
    language sql stable parallel safe
    return (
        select coalesce(bit_or(1::bigint << rule.rule_no), 0)
        from ref.rule
        inner join jsonb_each(issues) as issue (field, detail)
            on issue.field = any (string_to_array(rule.fields, ' '))
        where issue.detail ->> 'kind' = issue_kind
    );
