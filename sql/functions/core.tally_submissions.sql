-- Counts the submissions of each scope, status and reason anew.
create or replace function core.tally_submissions() returns void
    language sql
begin atomic
    delete from core.submission_tally;
    insert into core.submission_tally (scope_code, status, rejection_reason, submission_count)
    select scope_code, status, coalesce(rejection_reason, ''), count(*)
    from core.nfib_submission
    group by scope_code, status, coalesce(rejection_reason, '');
end;
