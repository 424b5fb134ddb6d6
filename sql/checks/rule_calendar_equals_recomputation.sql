-- The stored rule days are what the rules in force say at the clock.
with computed as materialized (
    select day.*
    from core.clock
    cross join lateral core.rule_calendar_at(array(select on_date from core.rule_calendar), clock.as_at_on) as day
)
select stored.on_date
from core.rule_calendar as stored
cross join core.clock
where not exists (
    select from computed where computed.on_date = stored.on_date and row(computed.*) is not distinct from row(stored.*)
)
