-- needs: reports_matched
-- What does each rule say of each crime report? · one row per crime report · this is the one place where a rule is computed.
-- A line is: core.evaluate_rule(rule, applies when, satisfied when). Words and sources of the rules: sql/reference/rules.csv;
-- grace, minimum length and whether it counts: sql/reference/rule_versions.csv (core.rule_calendar).
-- A barrier, so that the rules of a report are evaluated once, however often their bits are asked for.
create view prep.reports_checked with (security_invoker = true, security_barrier = true) as
select
    r.*,
      core.evaluate_rule('OFFENCE-CODE', true, r.offence_code is not null)
    | core.evaluate_rule('CFS-GROUND', r.source = 'call_for_service', r.call_for_service_ground is not null)
    | core.evaluate_rule('VICTIM-TYPE', true, r.victim_type is not null)
    | core.evaluate_rule('VICTIM-AGE', r.victim_type = 'individual', r.victim_age is not null)
    | core.evaluate_rule('VICTIM-CONTACT', true, r.victim_contact_recorded)
    | core.evaluate_rule('VICTIM-LOCATION', true,
        r.victim_borough_code is not null or r.victim_postcode_district is not null)
    | core.evaluate_rule('VULNERABILITY', r.victim_type = 'individual',
        r.vulnerability_assessed and r.vulnerable is not null)
    | core.evaluate_rule('NEEDS-ASSESSMENT', r.victim_type = 'individual', r.needs_assessed_at is not null)
    | core.evaluate_rule('LOSS', true, r.loss_pence is not null)
    | core.evaluate_rule('ONLINE-FLAG', true, r.online_flag is not null)
    | core.evaluate_rule('ONLINE-CONSISTENT',
        r.online_flag is not null
            and (offence.is_cyber or enabler.is_online),
        r.online_flag)
    | core.evaluate_rule('ENABLER', true, r.enabler is not null)
    | core.evaluate_rule('MO-TEXT', true, r.mo_length >= r.minimum_mo_length)
    | core.evaluate_rule('SUSPECT-STATUS', true, r.suspect_status is not null)
    | core.evaluate_rule('LOCAL-SUSPECT',
        r.call_for_service_ground = 'local_suspect' and r.suspect_status is not null,
        r.suspect_status in ('identified', 'described'))
    | core.evaluate_rule('PAYMENT-DETAILS', r.loss_pence > 0, r.payment_details_recorded)
    | core.evaluate_rule('PROTECT-ADVICE', true, r.protect_advice_at is not null)
    | core.evaluate_rule('INVESTIGATION-PLAN', r.allocated_at is not null, r.investigation_plan_at is not null)
    | core.evaluate_rule('OUTCOME', r.status = 'finalised', r.outcome_code is not null and r.outcome_at is not null)
    | core.evaluate_rule('OUTCOME-SUSPECT',
        r.status = 'finalised' and r.suspect_status is not null
            and r.outcome_code in ('1', '1A', '2', '2A', '3', '3A', '18', '21'),
        (r.outcome_code = '18') <> (r.suspect_status = 'identified'))
    | core.evaluate_rule('RECORDED-24H', true,
        r.recorded_at - r.reported_at between interval '0' and interval '24 hours')
    | core.evaluate_rule('NFIB-REPORTED',
        r.source = 'call_for_service' and coalesce(r.crime_confirmed, true),
        r.is_at_nfib)
    | core.evaluate_rule('OUTCOME-RETURNED',
        r.status = 'finalised' and r.outcome_code is not null and r.outcome_at is not null
            and coalesce(r.crime_confirmed, true) and (r.is_accepted_by_nfib or r.is_disseminated),
        r.returned_outcome_code = r.outcome_code and r.returned_suspect_details)
        as rule_masks
from prep.reports_matched as r
left join ref.offence_code as offence on offence.offence_code = r.offence_code
left join ref.enabler as enabler on enabler.enabler_code = r.enabler;
comment on view prep.reports_checked is 'Every rule of every crime report: low bits say that it applies, high bits that it is not satisfied.';
