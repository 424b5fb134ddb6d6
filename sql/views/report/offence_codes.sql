-- Which NFIB codes are there? · one row per code
create view report.offence_codes with (security_invoker = true) as
select offence_code, title, category, is_cyber, count_unit, counting_rule
from ref.offence_code;
comment on view report.offence_codes is 'NFIB codes with their counting rules.';
comment on column report.offence_codes.category is 'Category of the code.';
comment on column report.offence_codes.count_unit is 'What one crime is counted by.';
comment on column report.offence_codes.counting_rule is 'Counting rule in words.';
comment on column report.offence_codes.is_cyber is 'Whether the code is cyber-dependent.';
comment on column report.offence_codes.offence_code is 'NFIB code.';
comment on column report.offence_codes.title is 'Name on screen.';
