-- Which rules does a report fail, or will it fail soon, and why? · one row per counted report and missing rule
create view prep.gaps_of_reports with (security_invoker = true) as
select
    a.report_id,
    rule.rule_no,
    rule.rule_code,
    rule.rule_group,
    rule.title,
    rule.fields,
    a.gap_mask & bit.mask <> 0 as is_due,
    core.gap_reason(bit.mask, a.inconsistent_mask, a.late_mask, a.invalid_mask, a.placeholder_mask) as why,
    -- What an answer that does not satisfy says; null where there is none.
    case
        when rule.rule_code = 'VICTIM-CONTACT' and not report.victim_contact_recorded then 'no'
        when rule.rule_code = 'PAYMENT-DETAILS' and not report.payment_details_recorded then 'no'
        when rule.rule_code = 'VULNERABILITY' and report.vulnerability_assessed then 'yes'
        when rule.rule_code = 'VULNERABILITY' and not report.vulnerability_assessed then 'no'
        when rule.rule_code = 'MO-TEXT' then report.mo_length::text
        when rule.rule_code = 'OUTCOME' and report.outcome_code is not null then 'code'
        when rule.rule_code = 'OUTCOME' and report.outcome_at is not null then 'date'
    end as reads,
    case when rule.rule_code = 'OUTCOME-RETURNED' then report.outcome_on else a.recorded_on end
        + day.grace_days[rule.rule_no + 1] as due_on
from core.assessment as a
-- Left: of a pack a report may be gone since, by a load that was rolled back.
left join core.crime_report as report on report.report_id = a.report_id
cross join ref.rule
cross join lateral (select 1::bigint << rule.rule_no as mask) as bit
left join core.rule_calendar as day
    on day.on_date = case when rule.rule_code = 'OUTCOME-RETURNED' then report.outcome_on else a.recorded_on end
where a.is_counted and a.applies_mask & a.missing_mask & bit.mask <> 0;
comment on view prep.gaps_of_reports is 'Missing rules of counted reports, due or not, with reason and due date.';
