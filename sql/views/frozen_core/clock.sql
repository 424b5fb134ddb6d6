-- As at when was the pack frozen? · one row
create view frozen_core.clock with (security_invoker = true) as
select as_at_on
from frozen.pack
where pack_id = frozen.asked_pack();
