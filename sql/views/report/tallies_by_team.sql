-- How many reports of a team have which result on a measure's subject or a rule? · one row per team as written, subject, result, month, area, offence
-- Counted from the assessments by the definition of which core.tally is the sum, so the teams of an area and its figure agree.
-- Counted by the name that reports write, then shown under the one that stands for it: a name is looked up once a group and not once a report.
-- A query names one subject, an area by its scope, and months.
create view report.tallies_by_team with (security_invoker = true) as
select
    coalesce(same.shown_name, written.owner_team) as owner_team,
    written.subject_code,
    written.result_code,
    written.tally_month as cohort_month,
    written.scope_code as area_code,
    written.offence_code,
    written.report_count
from (
    select owner_team, subject_code, result_code, tally_month, scope_code, offence_code, count(*) as report_count
    from prep.assessment_tallies
    group by owner_team, subject_code, result_code, tally_month, scope_code, offence_code
) as written
left join prep.same_names as same on same.name_type = 'team' and same.written_name = written.owner_team;
comment on view report.tallies_by_team is 'Counts of reports by owner team on each measure of reports and each rule.';
comment on column report.tallies_by_team.owner_team is 'Team that owns the report, under the name that stands for it; null where none does.';
comment on column report.tallies_by_team.subject_code is 'COMPLETION, a rule code, NFIB, OUTCOMES, FIELD-<field> or WORKLIST.';
comment on column report.tallies_by_team.result_code is 'satisfied or why it is a gap; a verdict; an agreement; a worklist.';
comment on column report.tallies_by_team.cohort_month is 'Month recorded; for OUTCOMES month of the outcome.';
comment on column report.tallies_by_team.area_code is 'Owning borough, none for Not allocated.';
comment on column report.tallies_by_team.offence_code is 'NFIB code, empty where none is recorded.';
comment on column report.tallies_by_team.report_count is 'Counted crime reports (cancelled ones and those after the clock are out).';
