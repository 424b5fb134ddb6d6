-- Which names did analysts declare to be one? · one row per declaration, those undone included
create view report.same_names with (security_invoker = true) as
select
    same_name_id,
    name_type,
    form,
    chosen_name,
    other_names,
    reason,
    declared_by,
    core.london_date(declared_at) as declared_on,
    withdrawn_by,
    core.london_date(withdrawn_at) as withdrawn_on,
    withdrawn_reason,
    row_version
from core.same_name;
comment on view report.same_names is 'Names of teams and courses that are declared to be one.';
comment on column report.same_names.same_name_id is 'Number of the declaration.';
comment on column report.same_names.name_type is 'team or course.';
comment on column report.same_names.form is 'The names without case, spaces, hyphens and punctuation.';
comment on column report.same_names.chosen_name is 'Name under which all are shown.';
comment on column report.same_names.other_names is 'Names that are shown under it.';
comment on column report.same_names.reason is 'Why they are one.';
comment on column report.same_names.declared_by is 'Who declared it.';
comment on column report.same_names.declared_on is 'London date of that.';
comment on column report.same_names.withdrawn_by is 'Who undid it.';
comment on column report.same_names.withdrawn_on is 'London date of that; empty while it is in force.';
comment on column report.same_names.withdrawn_reason is 'Why it was undone.';
comment on column report.same_names.row_version is 'How often it was changed, counted from 1.';
