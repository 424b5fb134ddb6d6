-- Have the reference lists changed since they were read? · one row
create view report.reference_versions with (security_invoker = true) as
select version
from ref.reference_version;
comment on view report.reference_versions is 'How often the reference lists and the clock have changed.';
comment on column report.reference_versions.version is 'A number that is another whenever a reference row or the clock is.';
