-- What does each rule ask? · one row per rule, with the version in force at the clock
create view report.rules with (security_invoker = true) as
select
    rule.rule_code,
    rule.rule_no,
    rule.rule_group,
    rule.title,
    rule.applies_words,
    rule.satisfied_words,
    rule.source,
    rule.fields,
    version.version,
    version.effective_from,
    version.grace_days,
    version.is_counted,
    version.minimum_length
from ref.rule
left join core.clock on true
cross join lateral (
    select v.*
    from ref.rule_version as v
    where v.rule_code = rule.rule_code
        and (v.effective_from <= clock.as_at_on or v.version = 1)
    order by v.effective_from desc, v.version desc
    limit 1
) as version;
comment on view report.rules is 'The rules in words, with grace and version in force.';
comment on column report.rules.rule_code is 'Code of the rule.';
comment on column report.rules.rule_no is 'Order of the rules, and its bit in the masks.';
comment on column report.rules.rule_group is 'completion, timeliness or nfib.';
comment on column report.rules.title is 'Name on screen.';
comment on column report.rules.applies_words is 'When the rule applies.';
comment on column report.rules.satisfied_words is 'When it is satisfied.';
comment on column report.rules.source is 'Who asks for it.';
comment on column report.rules.fields is 'Fields that the rule reads.';
comment on column report.rules.version is 'Version in force.';
comment on column report.rules.effective_from is 'From when this version applies.';
comment on column report.rules.grace_days is 'Days from recording (OUTCOME-RETURNED: from the outcome) until it is due.';
comment on column report.rules.is_counted is 'Whether a gap makes a report incomplete.';
comment on column report.rules.minimum_length is 'Fewest characters of the method narrative.';
