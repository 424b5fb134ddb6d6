-- What were the settings when a month was frozen? · one row per pack and setting
create view report.pack_settings with (security_invoker = true) as
select pack_id, setting_code, value
from frozen.setting;
comment on view report.pack_settings is 'Settings of frozen months.';
comment on column report.pack_settings.pack_id is 'Number of the pack.';
comment on column report.pack_settings.setting_code is 'The setting.';
comment on column report.pack_settings.value is 'Its value as text.';
