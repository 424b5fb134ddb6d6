-- Which crimes does NFIB hold for a crime report? · one row per NFIB crime of accepted submissions
-- Counting rule: submissions with one nfib_ref are one crime; a row without nfib_ref is its own ('#' cannot stand in a key).
-- The latest row stands for the fields, the first for the time.
create view prep.nfib_crimes with (security_invoker = true) as
select distinct on (crime_ref, nfib_crime_key)
    crime_ref,
    nfib_crime_key,
    nfib_ref,
    submission_ref,
    submitted_at,
    min(submitted_at) over (partition by crime_ref, nfib_crime_key) as first_submitted_at,
    offence_code,
    victim_type,
    online_flag,
    loss_pence,
    victim_borough_code
from (
    select submission.*, coalesce(nfib_ref, '#' || submission_ref) as nfib_crime_key
    from core.nfib_submission as submission
    where status = 'accepted'
) as accepted
order by crime_ref, nfib_crime_key, submitted_at desc, submission_ref desc;
comment on view prep.nfib_crimes is 'NFIB crimes: accepted submissions of a crime report grouped by NFIB reference.';
