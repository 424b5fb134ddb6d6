-- Which settings, targets and rules are others than when a month was frozen? · one row per pack and changed value
create view report.pack_changed_rules with (security_invoker = true) as
select kept.pack_id, 'setting' as subject_kind, kept.setting_code as subject_code, kept.title, kept.value as value_then, live.value as value_now
from frozen.setting as kept
inner join ref.setting as live on live.setting_code = kept.setting_code and live.value <> kept.value
union all
select kept.pack_id, 'target', kept.measure_code, kept.title, kept.target::text, live.target::text
from frozen.measure as kept
inner join ref.measure as live on live.measure_code = kept.measure_code and live.target <> kept.target
union all
select pack.pack_id, 'rule', live.rule_code, rule.title, max(kept.version)::text, max(live.version)::text
from frozen.pack
inner join ref.rule_version as live on true
inner join ref.rule on rule.rule_code = live.rule_code
left join frozen.rule_version as kept on kept.pack_id = pack.pack_id and kept.rule_code = live.rule_code
group by pack.pack_id, live.rule_code, rule.title
having max(live.version) is distinct from max(kept.version);
comment on view report.pack_changed_rules is 'Settings, targets and rule versions that are others than when a month was frozen.';
comment on column report.pack_changed_rules.pack_id is 'Number of the pack.';
comment on column report.pack_changed_rules.subject_kind is 'setting, target or rule.';
comment on column report.pack_changed_rules.subject_code is 'Code of the setting, measure or rule.';
comment on column report.pack_changed_rules.title is 'Name on screen.';
comment on column report.pack_changed_rules.value_then is 'Its value, or the version of the rule, when the month was frozen.';
comment on column report.pack_changed_rules.value_now is 'Its value, or the version of the rule, now.';
