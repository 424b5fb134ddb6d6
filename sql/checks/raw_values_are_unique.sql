-- A field of a row has one raw value at most: what is not held by a unique index, which would be filled value by value.
select kind, row_key, field, count(*) as value_count
from core.raw_value
group by kind, row_key, field
having count(*) > 1
