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
    coalesce(enabler.is_online, false) as is_enabler_online,
    r.mo_length,
    r.suspect_status,
    coalesce(
        (select same.shown_name from prep.same_names as same where same.name_type = 'team' and same.written_name = r.owner_team),
        r.owner_team) as owner_team,
    r.owner_team as written_team,
    r.outcome_code,
    outcome.title as outcome_title,
    r.outcome_at,
    r.cancellation_code,
    cancellation.title as cancellation_title,
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
left join ref.enabler as enabler on enabler.enabler_code = r.enabler
left join ref.outcome_code as outcome on outcome.outcome_code = r.outcome_code
left join ref.cancellation_code as cancellation on cancellation.cancellation_code = r.cancellation_code;
comment on view report.report_details is 'One crime report as the force holds it.';
comment on column report.report_details.allocated_at is 'When it was allocated.';
comment on column report.report_details.area_code is 'Owning borough, none for Not allocated.';
comment on column report.report_details.as_at_on is 'As-at date.';
comment on column report.report_details.call_for_service_ground is 'Ground of a call for service.';
comment on column report.report_details.cancellation_code is 'Why it was cancelled.';
comment on column report.report_details.cancellation_title is 'Title of that code.';
comment on column report.report_details.count_unit is 'What one crime is counted by.';
comment on column report.report_details.counting_rule is 'Counting rule in words.';
comment on column report.report_details.crime_confirmed is 'Whether a crime is confirmed; blank counts as yes.';
comment on column report.report_details.crime_ref is 'Crime reference.';
comment on column report.report_details.enabler is 'How it was enabled.';
comment on column report.report_details.gap_count is 'Completion rules that are a gap.';
comment on column report.report_details.is_enabler_online is 'Whether it was enabled online.';
comment on column report.report_details.is_complete is 'No completion rule that applies and is due is a gap.';
comment on column report.report_details.is_counted is 'Whether it counts.';
comment on column report.report_details.last_supervisor_review_at is 'Last supervisor review.';
comment on column report.report_details.last_victim_update_at is 'Last update to the victim.';
comment on column report.report_details.loss_pence is 'Loss in pence.';
comment on column report.report_details.mo_length is 'Characters of the method narrative.';
comment on column report.report_details.nfib_verdict is 'Verdict on the submission to NFIB.';
comment on column report.report_details.offence_code is 'NFIB code.';
comment on column report.report_details.offence_count is 'Crimes in the report; blank counts as 1.';
comment on column report.report_details.offence_title is 'Title of the code.';
comment on column report.report_details.online_flag is 'Any element committed online.';
comment on column report.report_details.outcome_at is 'When the outcome was reached.';
comment on column report.report_details.outcome_code is 'Outcome code.';
comment on column report.report_details.outcome_title is 'Title of the outcome.';
comment on column report.report_details.outcome_verdict is 'Verdict on the outcome return.';
comment on column report.report_details.owner_team is 'Team that owns the report.';
comment on column report.report_details.written_team is 'That team as the report writes it.';
comment on column report.report_details.recorded_at is 'When it was recorded.';
comment on column report.report_details.report_id is 'Internal id of the report.';
comment on column report.report_details.reported_at is 'When it was reported to police.';
comment on column report.report_details.source is 'Source.';
comment on column report.report_details.source_updated_at is 'Last change in the source system.';
comment on column report.report_details.status is 'Status.';
comment on column report.report_details.suspect_status is 'identified, described or unknown.';
comment on column report.report_details.victim_age is 'Age of the victim.';
comment on column report.report_details.victim_borough_code is 'Borough of the victim.';
comment on column report.report_details.victim_postcode_district is 'Postcode district.';
comment on column report.report_details.victim_type is 'individual or organisation.';
comment on column report.report_details.vulnerability_assessed is 'Whether vulnerability was assessed.';
comment on column report.report_details.vulnerable is 'The answer.';
