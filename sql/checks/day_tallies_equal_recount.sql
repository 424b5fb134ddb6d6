-- The day tallies of disseminations and referrals, and the submission tallies, equal a recount.
select 'disseminations' as what, stored.said, counted.found
from (select coalesce(sum(enforcement_count), 0) as said from core.dissemination_day where offence_code = '*') as stored
cross join (select count(*) as found from core.nfib_dissemination where kind = 'enforcement') as counted
where said <> found
union all
select 'disseminations by offence', stored.said, counted.found
from (select coalesce(sum(enforcement_count), 0) as said from core.dissemination_day where offence_code <> '*') as stored
cross join (select count(*) as found from core.nfib_dissemination where kind = 'enforcement') as counted
where said <> found
union all
select 'referrals', stored.said, counted.found
from (select coalesce(sum(received_count), 0) as said from core.victim_care_day where offence_code = '*') as stored
cross join (select count(*) as found from core.victim_care_referral) as counted
where said <> found
union all
select 'submissions', stored.said, counted.found
from (select coalesce(sum(submission_count), 0) as said from core.submission_tally) as stored
cross join (select count(*) as found from core.nfib_submission) as counted
where said <> found
