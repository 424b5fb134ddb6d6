-- The stored rule days are what the rules in force say at the clock.
select stored.on_date
from core.rule_calendar as stored
cross join core.clock
where not exists (
    select from core.rule_calendar_at(array[stored.on_date], clock.as_at_on) as computed where computed is not distinct from stored
)
