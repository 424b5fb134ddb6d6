-- What did a crime report say before, and what next? · one row per replaced version of a stored report
create view prep.report_versions with (security_invoker = true) as
select
    report.report_id,
    version.replaced_by_load_id,
    version.row_values,
    coalesce(next.row_values, to_jsonb(report)) as next_values
from core.earlier_version as version
inner join core.crime_report as report on report.crime_ref = version.row_key
left join lateral (
    select later.row_values
    from core.earlier_version as later
    where later.kind = version.kind and later.row_key = version.row_key and later.version_id > version.version_id
    order by later.version_id
    limit 1
) as next on true
where version.kind = 'crime_reports';
comment on view prep.report_versions is 'Earlier versions of crime reports, each with the version that replaced it.';
