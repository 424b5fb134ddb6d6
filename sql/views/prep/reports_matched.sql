-- needs: nfib_by_report, returns_by_report
-- Was each crime report sent to NFIB, and its outcome returned: right and in time? · one row per crime report
-- Each verdict is the first that fits. What is asked of one report is asked by its crime_ref, which reaches every table by
-- index; what is asked of all is joined as sets, on all cores.
create view prep.reports_matched with (security_invoker = true) as
select
    report.*,
    day.is_past,
    day.due_mask as day_due_mask,
    day.soon_mask as day_soon_mask,
    day.completion_mask,
    day.minimum_mo_length,
    day.grace_days,
    outcome_day.due_mask as outcome_day_due_mask,
    coalesce(nfib.accepted_count, 0) > 0 as is_accepted_by_nfib,
    coalesce(nfib.accepted_count + nfib.pending_count, 0) > 0 as is_at_nfib,
    disseminated.crime_ref is not null as is_disseminated,
    returned.outcome_code as returned_outcome_code,
    returned.suspect_details as returned_suspect_details,
    field.offence_code_rank,
    field.victim_type_rank,
    field.online_flag_rank,
    field.victim_borough_code_rank,
    field.loss_amount_rank,
    case
        when nfib.sent_count is null then 'not_sent'
        when nfib.accepted_count = 0 and nfib.pending_count > 0 then 'awaiting'
        when nfib.accepted_count = 0 then 'rejected'
        when nfib.crime_count < coalesce(report.offence_count, 1) then 'too_few'
        when nfib.crime_count > coalesce(report.offence_count, 1) then 'too_many'
        when greatest(field.offence_code_rank, field.victim_type_rank, field.online_flag_rank,
            field.victim_borough_code_rank, field.loss_amount_rank) >= 3 then 'mismatch'
        when core.london_date(nfib.last_first_submitted_at) > report.recorded_on + core.rule_grace('NFIB-REPORTED', day.grace_days)
            then 'late'
        else 'accurate'
    end as nfib_verdict,
    case
        when returned.return_count is null then 'not_returned'
        when returned.accepted_count = 0 and returned.pending_count > 0 then 'awaiting'
        when returned.accepted_count = 0 then 'rejected'
        when returned.suspect_details is not true then 'no_suspect_details'
        when returned.outcome_code is distinct from report.outcome_code then 'differs'
        when core.london_date(returned.returned_at)
            > report.outcome_on + core.rule_grace('OUTCOME-RETURNED', outcome_day.grace_days) then 'late'
        else 'accurate'
    end as outcome_verdict
from core.crime_report as report
inner join core.rule_calendar as day on day.on_date = report.recorded_on
left join core.rule_calendar as outcome_day on outcome_day.on_date = report.outcome_on
left join prep.nfib_by_report as nfib on nfib.crime_ref = report.crime_ref
left join prep.returns_by_report as returned on returned.crime_ref = report.crime_ref
left join (select distinct crime_ref from core.nfib_dissemination where crime_ref is not null) as disseminated
    on disseminated.crime_ref = report.crime_ref
cross join lateral (
    select
        core.worst_agreement(
            report.offence_code, nfib.lowest_offence_code, nfib.highest_offence_code, nfib.lacks_offence_code)
            as offence_code_rank,
        core.worst_agreement(
            report.online_flag::text, nfib.lowest_online_flag, nfib.highest_online_flag, nfib.lacks_online_flag)
            as online_flag_rank,
        case when coalesce(report.offence_count, 1) = 1 then core.worst_agreement(
            report.victim_type, nfib.lowest_victim_type, nfib.highest_victim_type, nfib.lacks_victim_type)
            end as victim_type_rank,
        case when coalesce(report.offence_count, 1) = 1 then core.worst_agreement(
            report.victim_borough_code, nfib.lowest_victim_borough_code, nfib.highest_victim_borough_code,
            nfib.lacks_victim_borough_code)
            end as victim_borough_code_rank,
        case
            when nfib.crime_count is null then null
            -- Within one pound, as the total of the NFIB crimes that state a loss.
            when abs(report.loss_pence - nfib.loss_pence) <= 100 then 2
            else core.agreement_rank(report.loss_pence::text, nfib.loss_pence::text)
        end as loss_amount_rank
) as field;
comment on view prep.reports_matched is 'Each crime report against its NFIB crimes and outcome returns: two verdicts, and one agreement per field.';
