-- What is kept of the columns of a load is of its rows: as many as passed their checks, with the unreadable values and
-- placeholders that the load says.
select load.load_id, counted.column_name, counted.row_count, counted.placeholder_count, counted.invalid_count
from core.load as load
inner join core.load_column as counted on counted.load_id = load.load_id
where load.state in ('loaded', 'released')
    and (
        counted.row_count <> load.inserted_count + load.updated_count + load.unchanged_count
            + coalesce((load.rejected_by_code ->> 'STALE')::integer, 0)
            + coalesce((load.rejected_by_code ->> 'DUPLICATE-IN-FILE')::integer, 0)
        or counted.invalid_count <> coalesce((load.value_counts -> counted.column_name ->> 'invalid')::integer, 0)
        or counted.placeholder_count <> coalesce((load.value_counts -> counted.column_name ->> 'placeholders')::integer, 0))
