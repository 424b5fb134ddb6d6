-- What does each rule say of one report? · one row per stored report and rule
create view report.report_rules with (security_invoker = true) as
select
    a.report_id,
    rule.rule_no,
    rule.rule_code,
    rule.rule_group,
    rule.title,
    rule.applies_words,
    rule.satisfied_words,
    rule.source,
    rule.fields,
    version.version,
    version.grace_days,
    version.is_counted,
    case
        when a.applies_mask & bit.mask = 0 then 'not_applicable'
        when a.missing_mask & bit.mask = 0 then 'satisfied'
        when a.gap_mask & bit.mask <> 0 then 'gap'
        else 'not_yet_due'
    end as verdict,
    case when a.missing_mask & bit.mask <> 0 then
        core.gap_reason(bit.mask, a.inconsistent_mask, a.late_mask, a.invalid_mask, a.placeholder_mask) end as why,
    start.started_on + version.grace_days as due_on,
    clock.as_at_on - (start.started_on + version.grace_days) as days_late,
    (
        select jsonb_object_agg(field.name, to_jsonb(report) -> replace(field.name, 'loss_amount', 'loss_pence'))
        from unnest(string_to_array(rule.fields, ' ')) as field (name)
    ) as read_values
from core.assessment as a
inner join core.crime_report as report on report.report_id = a.report_id
cross join core.clock
cross join ref.rule
cross join lateral (select 1::bigint << rule.rule_no as mask) as bit
cross join lateral (
    select case when rule.rule_code = 'OUTCOME-RETURNED' then report.outcome_on else a.recorded_on end as started_on
) as start
left join lateral (
    select v.version, v.grace_days, v.is_counted
    from ref.rule_version as v
    where v.rule_code = rule.rule_code and (v.version = 1 or v.effective_from <= start.started_on)
    order by v.effective_from desc, v.version desc
    limit 1
) as version on true;
comment on view report.report_rules is 'The checklist of one report: every rule with verdict, reason and due date.';
comment on column report.report_rules.applies_words is 'When the rule applies.';
comment on column report.report_rules.days_late is 'Days since it became due at the clock; negative: days left.';
comment on column report.report_rules.due_on is 'Date from which it is due.';
comment on column report.report_rules.fields is 'Fields that the rule reads.';
comment on column report.report_rules.grace_days is 'Days until it is due.';
comment on column report.report_rules.is_counted is 'Whether it counts.';
comment on column report.report_rules.read_values is 'What the rule read: each field with its value, money in pence, null where blank.';
comment on column report.report_rules.report_id is 'Internal id of the report.';
comment on column report.report_rules.rule_code is 'Code of the rule.';
comment on column report.report_rules.rule_group is 'completion, timeliness or nfib.';
comment on column report.report_rules.rule_no is 'Order of the rules.';
comment on column report.report_rules.satisfied_words is 'When it is satisfied.';
comment on column report.report_rules.source is 'Source.';
comment on column report.report_rules.title is 'Name on screen.';
comment on column report.report_rules.verdict is 'satisfied, gap, not_yet_due or not_applicable.';
comment on column report.report_rules.version is 'Version in force on the start date.';
comment on column report.report_rules.why is 'Why it is a gap: missing, placeholder, invalid, inconsistent or late.';
