-- The references that are searched are those of the reports, each under its report's scope.
with kept as (
    select block.scope_code, line.crime_ref, block.report_ids[line.place] as report_id
    from core.reference_block as block
    cross join lateral string_to_table(trim(e'\n' from block.crime_refs), e'\n') with ordinality as line (crime_ref, place)
)
select coalesce(kept.crime_ref, stored.crime_ref) as crime_ref, kept.scope_code, stored.scope_code as scope_of_report
from kept
full join core.assessment as stored using (report_id)
where (kept.scope_code, kept.crime_ref) is distinct from (stored.scope_code, stored.crime_ref)
    or kept.report_id is null
