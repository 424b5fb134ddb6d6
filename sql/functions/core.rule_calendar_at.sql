-- needs: core.setting_number
-- What the rules in force on each start date say when the clock stands at as_at. Each version's days are worked out once, not
-- for each date anew.
create or replace function core.rule_calendar_at(dates date[], as_at date) returns setof core.rule_calendar
    language sql stable
begin atomic
    with in_force as materialized (
        select
            rule.rule_no,
            version.rule_code,
            1::bigint << rule.rule_no as rule_bit,
            version.grace_days,
            version.is_counted and rule.rule_group = 'completion' as is_of_completion,
            version.minimum_length,
            -- The first version is in force before its day too.
            case when row_number() over (partition by rule.rule_no order by version.effective_from, version.version) = 1
                then '-infinity'::date else version.effective_from end as first_on,
            coalesce(lead(version.effective_from) over (partition by rule.rule_no order by version.effective_from, version.version), 'infinity'::date) as next_on
        from ref.rule
        inner join ref.rule_version as version on version.rule_code = rule.rule_code
    ),
    due_soon as materialized (
        select as_at + core.setting_number('due_soon_days') as on_date
    )
    select
        day.on_date,
        day.on_date <= as_at,
        coalesce(bit_or(rule_bit) filter (where as_at - day.on_date >= grace_days), 0),
        coalesce(bit_or(rule_bit) filter (where due_soon.on_date - day.on_date >= grace_days), 0),
        coalesce(bit_or(rule_bit) filter (where is_of_completion), 0),
        max(minimum_length) filter (where rule_code = 'MO-TEXT'),
        array_agg(grace_days order by rule_no)
    from unnest(dates) as day (on_date)
    cross join due_soon
    inner join in_force on day.on_date >= in_force.first_on and day.on_date < in_force.next_on
    group by day.on_date;
end;
