-- What does NFIB hold of one report, field by field? · one row per report, NFIB crime and field
create view report.report_nfib_crimes with (security_invoker = true) as
select
    report.report_id,
    nfib.nfib_crime_key,
    coalesce(nfib.nfib_ref, nfib.submission_ref) as nfib_crime,
    nfib.first_submitted_at,
    core.london_date(nfib.first_submitted_at) - report.recorded_on as days_after_recording,
    field.field_no,
    field.field,
    field.in_force,
    field.at_nfib,
    field.agreement
from core.crime_report as report
cross join lateral (
    select crime.*, sum(crime.loss_pence) over () as total_loss_pence
    from prep.nfib_crimes as crime
    where crime.crime_ref = report.crime_ref
) as nfib
cross join lateral (values
    (1, 'offence_code', report.offence_code, nfib.offence_code,
        core.agreement_name(core.agreement_rank(report.offence_code, nfib.offence_code))),
    (2, 'victim_type', report.victim_type, nfib.victim_type,
        case when coalesce(report.offence_count, 1) = 1
            then core.agreement_name(core.agreement_rank(report.victim_type, nfib.victim_type)) end),
    (3, 'online_flag', report.online_flag::text, nfib.online_flag::text,
        core.agreement_name(core.agreement_rank(report.online_flag::text, nfib.online_flag::text))),
    (4, 'victim_borough_code', report.victim_borough_code, nfib.victim_borough_code,
        case when coalesce(report.offence_count, 1) = 1
            then core.agreement_name(core.agreement_rank(report.victim_borough_code, nfib.victim_borough_code)) end),
    (5, 'loss_amount', report.loss_pence::text, nfib.loss_pence::text,
        (select agreement_loss_amount from core.assessment where assessment.report_id = report.report_id))
) as field (field_no, field, in_force, at_nfib, agreement);
comment on view report.report_nfib_crimes is 'NFIB crimes of one report, each field beside that of the force.';
comment on column report.report_nfib_crimes.agreement is 'How the two agree.';
comment on column report.report_nfib_crimes.at_nfib is 'Value at NFIB.';
comment on column report.report_nfib_crimes.days_after_recording is 'Days from recording to the first row.';
comment on column report.report_nfib_crimes.field is 'Field compared.';
comment on column report.report_nfib_crimes.field_no is 'Order of the fields.';
comment on column report.report_nfib_crimes.first_submitted_at is 'When its first row was sent.';
comment on column report.report_nfib_crimes.in_force is 'Value in the crime report.';
comment on column report.report_nfib_crimes.nfib_crime is 'NFIB reference, else the submission.';
comment on column report.report_nfib_crimes.nfib_crime_key is 'Key of the NFIB crime.';
comment on column report.report_nfib_crimes.report_id is 'Internal id of the report.';
