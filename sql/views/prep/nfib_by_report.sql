-- needs: nfib_crimes
-- What was sent to NFIB for each crime report, and what does NFIB hold? · one row per crime reference of a submission
-- Lowest and highest of a field, and whether a crime lacks it, say how all its crimes agree (core.worst_agreement).
create view prep.nfib_by_report with (security_invoker = true) as
select
    sent.crime_ref,
    sent.sent_count,
    sent.accepted_count,
    sent.pending_count,
    crime.crime_count,
    crime.last_first_submitted_at,
    crime.lowest_offence_code,
    crime.highest_offence_code,
    crime.lacks_offence_code,
    crime.lowest_victim_type,
    crime.highest_victim_type,
    crime.lacks_victim_type,
    crime.lowest_online_flag,
    crime.highest_online_flag,
    crime.lacks_online_flag,
    crime.lowest_victim_borough_code,
    crime.highest_victim_borough_code,
    crime.lacks_victim_borough_code,
    crime.loss_pence
from (
    select
        crime_ref,
        count(*) as sent_count,
        count(*) filter (where status = 'accepted') as accepted_count,
        count(*) filter (where status = 'pending') as pending_count
    from core.nfib_submission
    group by crime_ref
) as sent
left join (
    select
        crime_ref,
        count(*) as crime_count,
        max(first_submitted_at) as last_first_submitted_at,
        min(offence_code) as lowest_offence_code,
        max(offence_code) as highest_offence_code,
        bool_or(offence_code is null) as lacks_offence_code,
        min(victim_type) as lowest_victim_type,
        max(victim_type) as highest_victim_type,
        bool_or(victim_type is null) as lacks_victim_type,
        min(online_flag::text) as lowest_online_flag,
        max(online_flag::text) as highest_online_flag,
        bool_or(online_flag is null) as lacks_online_flag,
        min(victim_borough_code) as lowest_victim_borough_code,
        max(victim_borough_code) as highest_victim_borough_code,
        bool_or(victim_borough_code is null) as lacks_victim_borough_code,
        sum(loss_pence) as loss_pence
    from prep.nfib_crimes
    group by crime_ref
) as crime on crime.crime_ref = sent.crime_ref;
comment on view prep.nfib_by_report is 'Submissions and NFIB crimes of each crime reference, counted and summed up.';
