-- Was a submission sent again? · one row per submission
create view prep.submissions_followed with (security_invoker = true) as
select
    submission.*,
    -- Asked of the rejected alone: only they wait to be sent again.
    submission.status = 'rejected' and exists (
        select from core.nfib_submission as later
        where later.crime_ref = submission.crime_ref
            and (later.submitted_at, later.submission_ref) > (submission.submitted_at, submission.submission_ref)
    ) as is_sent_again
from core.nfib_submission as submission;
comment on view prep.submissions_followed is 'Submissions to NFIB, each with whether it was rejected and sent again.';
