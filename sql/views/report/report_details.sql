-- What does the force hold of one report? · one row per stored crime report, cancelled ones included
create view report.report_details with (security_invoker = true) as
select
    r.report_id,
    r.crime_ref,
    r.scope_code as area_code,
    r.source,
    r.status,
    r.reported_at,
    r.recorded_at,
    r.source_updated_at,
    r.call_for_service_ground,
    r.crime_confirmed,
    r.offence_code,
    offence.title as offence_title,
    offence.counting_rule,
    offence.count_unit,
    r.offence_count,
    r.victim_type,
    r.victim_age,
    r.victim_postcode_district,
    r.victim_borough_code,
    r.vulnerability_assessed,
    r.vulnerable,
    r.allocated_at,
    r.last_victim_update_at,
    r.last_supervisor_review_at,
    r.loss_pence,
    r.online_flag,
    r.enabler,
    r.mo_length,
    r.suspect_status,
    r.owner_team,
    r.outcome_code,
    outcome.title as outcome_title,
    r.outcome_at,
    r.cancellation_code,
    a.is_counted,
    a.is_complete,
    a.gap_count,
    a.nfib_verdict,
    a.outcome_verdict,
    clock.as_at_on
from core.crime_report as r
inner join core.assessment as a on a.report_id = r.report_id
cross join core.clock
left join ref.offence_code as offence on offence.offence_code = r.offence_code
left join ref.outcome_code as outcome on outcome.outcome_code = r.outcome_code;
comment on view report.report_details is 'One crime report as the force holds it.';
