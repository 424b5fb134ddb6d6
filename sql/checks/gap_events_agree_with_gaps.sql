-- A gap event is open exactly where a counted report has the gap, in the report's scope.
select coalesce(event.report_id, gap.report_id) as report_id, coalesce(event.rule_no, gap.rule_no) as rule_no
from (select report_id, rule_no, scope_code from core.gap_event where closed_on is null) as event
full join (
    select a.report_id, rule.rule_no, a.scope_code
    from core.assessment as a
    inner join ref.rule on a.gap_mask & (1::bigint << rule.rule_no) <> 0
    where a.is_counted
) as gap on gap.report_id = event.report_id and gap.rule_no = event.rule_no and gap.scope_code = event.scope_code
where event.report_id is null or gap.report_id is null
