-- needs: core.rule_bit, core.setting_number
-- What the rules in force on each start date say when the clock stands at as_at.
create or replace function core.rule_calendar_at(dates date[], as_at date) returns setof core.rule_calendar
    language sql stable
begin atomic
    select
        day.on_date,
        day.on_date <= as_at,
        coalesce(bit_or(core.rule_bit(v.rule_code)) filter (where as_at - day.on_date >= v.grace_days), 0),
        coalesce(bit_or(core.rule_bit(v.rule_code)) filter (
            where as_at + core.setting_number('due_soon_days') - day.on_date >= v.grace_days), 0),
        coalesce(bit_or(core.rule_bit(v.rule_code)) filter (
            where v.is_counted and rule.rule_group = 'completion'), 0),
        max(v.minimum_length) filter (where v.rule_code = 'MO-TEXT'),
        array_agg(v.grace_days order by rule.rule_no)
    from unnest(dates) as day (on_date)
    cross join ref.rule
    cross join lateral (
        select version.*
        from ref.rule_version as version
        where version.rule_code = rule.rule_code
        order by
            version.effective_from <= day.on_date desc,
            case when version.effective_from <= day.on_date then version.effective_from end desc,
            version.effective_from
        limit 1
    ) as v
    group by day.on_date;
end;
