-- Of the rejected submissions, those that were not sent again: what somebody still has to send.
alter table core.submission_tally add column standing_count bigint not null default 0;
create index nfib_submission_rejected on core.nfib_submission (submitted_at) where status = 'rejected';

-- What is stored already is counted once, as core.tally_submissions counts it from now on: row security hides it from its
-- owner but for this moment.
alter table core.nfib_submission no force row level security;
alter table core.submission_tally no force row level security;
update core.submission_tally as tally
set standing_count = standing.submission_count
from (
    select scope_code, coalesce(rejection_reason, '') as rejection_reason, count(*) as submission_count
    from core.nfib_submission as submission
    where status = 'rejected' and not exists (
        select from core.nfib_submission as later
        where later.crime_ref = submission.crime_ref
            and (later.submitted_at, later.submission_ref) > (submission.submitted_at, submission.submission_ref))
    group by scope_code, coalesce(rejection_reason, '')
) as standing
where tally.status = 'rejected' and tally.scope_code = standing.scope_code and tally.rejection_reason = standing.rejection_reason;
alter table core.nfib_submission force row level security;
alter table core.submission_tally force row level security;
