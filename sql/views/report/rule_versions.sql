-- Which versions has each rule had? · one row per rule and version
create view report.rule_versions with (security_invoker = true) as
select rule_code, version, effective_from, grace_days, is_counted, minimum_length
from ref.rule_version;
comment on view report.rule_versions is 'Every version of every rule with the date from which it applies.';
comment on column report.rule_versions.rule_code is 'Code of the rule.';
comment on column report.rule_versions.version is 'Number of the version.';
comment on column report.rule_versions.effective_from is 'From when this version applies, by the start of a report.';
comment on column report.rule_versions.grace_days is 'Days from recording (OUTCOME-RETURNED: from the outcome) until it is due.';
comment on column report.rule_versions.is_counted is 'Whether a gap makes a report incomplete.';
comment on column report.rule_versions.minimum_length is 'Fewest characters of the method narrative.';
