-- needs: nfib_crimes
-- Was each crime report sent to NFIB, in the right number, in agreement, in time? · one row per crime report
-- The laterals read one report each by index, so a plan never depends on statistics of a table just loaded.
create view prep.reports_matched_to_nfib with (security_invoker = true) as
select
    report.report_id,
    sent.sent_count,
    sent.accepted_count,
    sent.pending_count,
    crime.crime_count,
    field.offence_code_rank,
    field.victim_type_rank,
    field.online_flag_rank,
    field.victim_borough_code_rank,
    field.loss_amount_rank,
    case
        when sent.sent_count = 0 then 'not_sent'
        when sent.accepted_count = 0 and sent.pending_count > 0 then 'awaiting'
        when sent.accepted_count = 0 then 'rejected'
        when crime.crime_count < coalesce(report.offence_count, 1) then 'too_few'
        when crime.crime_count > coalesce(report.offence_count, 1) then 'too_many'
        when greatest(field.offence_code_rank, field.victim_type_rank, field.online_flag_rank,
            field.victim_borough_code_rank, field.loss_amount_rank) >= 3 then 'mismatch'
        when core.london_date(crime.last_first_submitted_at) > report.recorded_on + core.grace_of('NFIB-REPORTED', day.grace_days) then 'late'
        else 'accurate'
    end as verdict
from core.crime_report as report
inner join core.rule_day as day on day.on_date = report.recorded_on
cross join lateral (
    select
        count(*) as sent_count,
        count(*) filter (where status = 'accepted') as accepted_count,
        count(*) filter (where status = 'pending') as pending_count
    from core.nfib_submission as submission
    where submission.crime_ref = report.crime_ref
) as sent
left join lateral (
    select
        count(*) as crime_count,
        max(first_submitted_at) as last_first_submitted_at,
        max(core.agreement_rank(report.offence_code, nfib.offence_code)) as offence_code_rank,
        max(core.agreement_rank(report.online_flag::text, nfib.online_flag::text)) as online_flag_rank,
        max(core.agreement_rank(report.victim_type, nfib.victim_type)) as victim_type_rank,
        max(core.agreement_rank(report.victim_borough_code, nfib.victim_borough_code)) as victim_borough_code_rank,
        sum(nfib.loss_pence) as nfib_loss_pence
    from prep.nfib_crimes as nfib
    where nfib.crime_ref = report.crime_ref and sent.accepted_count > 0
) as crime on true
cross join lateral (
    select
        crime.offence_code_rank,
        crime.online_flag_rank,
        case when coalesce(report.offence_count, 1) = 1 then crime.victim_type_rank end as victim_type_rank,
        case when coalesce(report.offence_count, 1) = 1 then crime.victim_borough_code_rank end
            as victim_borough_code_rank,
        case
            when sent.accepted_count = 0 then null
            -- Within one pound, as the total of the NFIB crimes that state a loss.
            when abs(report.loss_pence - crime.nfib_loss_pence) <= 100 then 2
            else core.agreement_rank(report.loss_pence::text, crime.nfib_loss_pence::text)
        end as loss_amount_rank
) as field;
comment on view prep.reports_matched_to_nfib is 'Each crime report against its NFIB crimes: one verdict, the first that fits, and one agreement per field.';
