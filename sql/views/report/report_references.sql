-- Which reports are these? · one row per stored crime report, cancelled ones included
-- Found by report_id, which report.reference_blocks gives for a part of a reference.
create view report.report_references with (security_invoker = true) as
select
    a.crime_ref,
    a.report_id,
    a.scope_code as area_code,
    a.recorded_on,
    a.offence_code,
    offence.title as offence_title,
    a.status,
    coalesce(
        (select same.shown_name from prep.same_names as same where same.name_type = 'team' and same.written_name = a.owner_team),
        a.owner_team) as owner_team,
    a.gap_count
from core.assessment as a
left join ref.offence_code as offence on offence.offence_code = a.offence_code;
comment on view report.report_references is 'Every stored crime report by its reference.';
comment on column report.report_references.crime_ref is 'Crime reference.';
comment on column report.report_references.report_id is 'Internal id: the only one that stands in an address.';
comment on column report.report_references.area_code is 'Owning borough, none for Not allocated.';
comment on column report.report_references.recorded_on is 'London date of recording.';
comment on column report.report_references.offence_code is 'NFIB code, empty where none is recorded.';
comment on column report.report_references.offence_title is 'Title of the NFIB code.';
comment on column report.report_references.status is 'open, finalised or cancelled.';
comment on column report.report_references.owner_team is 'Team that owns the report.';
comment on column report.report_references.gap_count is 'Completion rules that are a gap.';
