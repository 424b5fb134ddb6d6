-- When is a month of each measure settled? · one row per measure · source: graces in force at the clock, settings
create view prep.measure_settling with (security_invoker = true) as
select
    measure.measure_code,
    case measure.measure_code
        when 'completion' then grace.completion_days
        when 'recorded_24h' then grace.recorded_24h_days
        when 'nfib' then grace.nfib_days
        when 'outcomes' then grace.outcome_days
        when 'disseminations' then core.setting_number('dissemination_decision_days')
        when 'victim_care' then ceil(core.setting_number('victim_care_standard_hours') / 24.0)::integer
    end as settling_days
from ref.measure
cross join (
    select
        max(v.grace_days) filter (where rule.rule_group = 'completion' and v.is_counted) as completion_days,
        max(v.grace_days) filter (where rule.rule_code = 'RECORDED-24H') as recorded_24h_days,
        max(v.grace_days) filter (where rule.rule_code = 'NFIB-REPORTED') as nfib_days,
        max(v.grace_days) filter (where rule.rule_code = 'OUTCOME-RETURNED') as outcome_days
    from ref.rule
    inner join ref.rule_version as v on v.rule_code = rule.rule_code
    where not exists (
        select from ref.rule_version as later, core.clock
        where later.rule_code = v.rule_code and later.version > v.version and later.effective_from <= clock.as_at_on
    )
) as grace;
comment on view prep.measure_settling is 'Days after its last day from which a month of a measure is judged.';
