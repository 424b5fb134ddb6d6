-- Of which loads is the pack made? · one row per load · as report.loads, and those alone
create view frozen_report.loads with (security_invoker = true) as
select loaded.*
from report.loads as loaded
where loaded.load_id in (select kept.load_id from frozen.load as kept where kept.pack_id = frozen.asked_pack());
