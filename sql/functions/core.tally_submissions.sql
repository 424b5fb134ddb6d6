-- Counts the submissions of each scope, status and reason anew, and of the rejected those that were not sent again.
create or replace function core.tally_submissions() returns void
    language plpgsql
as $$
begin
    delete from core.submission_tally;
    insert into core.submission_tally (scope_code, status, rejection_reason, submission_count, standing_count)
    select
        scope_code, status, coalesce(rejection_reason, ''), count(*),
        count(*) filter (where status = 'rejected' and not is_sent_again)
    from prep.submissions_followed
    group by scope_code, status, coalesce(rejection_reason, '');
end;
$$;
