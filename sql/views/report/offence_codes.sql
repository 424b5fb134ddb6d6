-- Which NFIB codes are there? · one row per code
create view report.offence_codes with (security_invoker = true) as
select offence_code, title, category, is_cyber, count_unit, counting_rule
from ref.offence_code;
comment on view report.offence_codes is 'NFIB codes with their counting rules.';
