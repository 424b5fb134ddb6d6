-- What is set? · one row per setting
create view report.settings with (security_invoker = true) as
select setting_code, value, title, description
from ref.setting;
comment on view report.settings is 'Settings: what no national source fixes.';
