-- What is set? · one row per setting
create view report.settings with (security_invoker = true) as
select setting_code, value, title, description
from ref.setting;
comment on view report.settings is 'Settings: what no national source fixes.';
comment on column report.settings.description is 'What it does.';
comment on column report.settings.setting_code is 'Code of the setting.';
comment on column report.settings.title is 'Name on screen.';
comment on column report.settings.value is 'Value set.';
