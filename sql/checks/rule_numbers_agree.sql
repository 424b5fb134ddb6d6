-- core.rule_no, the bit in every mask, says what ref.rule says, and every rule has a first version.
select rule.rule_code, rule.rule_no, core.rule_no(rule.rule_code) as in_function
from ref.rule
left join ref.rule_version as version on version.rule_code = rule.rule_code and version.version = 1
where rule.rule_no is distinct from core.rule_no(rule.rule_code) or version.version is null
