-- Open reports with gaps, in the order of the worklist: few among all reports, and what a borough lead asks for each morning.
create index assessment_open_gaps on core.assessment (
    (case when first_due_on is null then 'infinity'::date else first_due_on end), report_id
) where is_counted and is_open and not is_complete;
