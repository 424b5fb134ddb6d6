-- NFIB verdicts sum to the reports due under NFIB-REPORTED, outcome verdicts to those due under OUTCOME-RETURNED;
-- complete and incomplete sum to the counted reports.
select verdicts.subject_code, verdicts.report_count, due.report_count as due_count
from (
    select subject_code, scope_code, offence_code, sum(report_count) as report_count
    from core.tally
    where subject_code in ('NFIB', 'OUTCOMES') and '*' in (scope_code, offence_code)
    group by subject_code, scope_code, offence_code
) as verdicts
full join (
    select
        case subject_code when 'NFIB-REPORTED' then 'NFIB' else 'OUTCOMES' end as subject_code,
        scope_code, offence_code, sum(report_count) as report_count
    from core.tally
    where subject_code in ('NFIB-REPORTED', 'OUTCOME-RETURNED') and '*' in (scope_code, offence_code)
    group by 1, 2, 3
) as due using (subject_code, scope_code, offence_code)
where verdicts.report_count is distinct from due.report_count
union all
select 'COMPLETION', tallied.found, counted.found
from (
    select sum(report_count) as found
    from core.tally
    where subject_code = 'COMPLETION' and offence_code = '*' and scope_code = '*'
) as tallied
cross join (select nullif(count(*), 0) as found from core.assessment where is_counted) as counted
where tallied.found is distinct from counted.found
