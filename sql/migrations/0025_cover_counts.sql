-- Counts that pages show beside a list, of the index alone: the most common gaps of what is open, what waits at NFIB, and
-- what belongs to no report. Row security asks for the scope of each row, so the index has to have it; and the reference,
-- by which the list finds the report: PostgreSQL 15 takes it for read where nothing of the report is asked for.
create index assessment_open_gaps_rules on core.assessment (scope_code) include (gap_mask)
    where is_counted and is_open and not is_complete;
drop index core.nfib_submission_pending;
create index nfib_submission_pending on core.nfib_submission (submitted_at) include (scope_code, crime_ref) where status = 'pending';
drop index core.nfib_submission_orphan;
create index nfib_submission_orphan on core.nfib_submission (submitted_at) include (scope_code, crime_ref) where scope_code = 'orphan';
