-- Gives the rows that a load changed the values that they had before, and those that it found unchanged the moment of
-- their last change. The scope of what names a report is set when the report is assessed. Part of a roll-back's transaction.
create or replace function core.restore_rows(rolled_back_load_id bigint, rolled_back_kind text, table_name text, id_column text)
    returns void
    language plpgsql
as $$
begin
    execute (
        select format(
            'update core.%1$I as stored set (%3$s) = row(%4$s) '
            'from core.earlier_version as was '
            'cross join lateral jsonb_populate_record(null::core.%1$I, was.row_values) as earlier '
            'where was.replaced_by_load_id = $1 and was.kind = $2 and stored.%2$I = earlier.%2$I',
            table_name, id_column,
            string_agg(quote_ident(attname), ', ' order by attnum),
            string_agg('earlier.' || quote_ident(attname), ', ' order by attnum))
        from pg_attribute
        where attrelid = ('core.' || quote_ident(table_name))::regclass
            and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = '' and attname <> 'scope_code')
    using rolled_back_load_id, rolled_back_kind;
    delete from core.earlier_version where replaced_by_load_id = rolled_back_load_id;

    execute format(
        'update core.%1$I as stored set source_updated_at = moved.source_updated_at '
        'from core.earlier_source_update as moved where moved.load_id = $1 and stored.%2$I = moved.row_id', table_name, id_column)
    using rolled_back_load_id;
    delete from core.earlier_source_update where load_id = rolled_back_load_id;

    delete from core.raw_value where load_id = rolled_back_load_id;
    insert into core.raw_value (kind, row_key, field, raw_text, load_id)
    select kind, row_key, field, raw_text, load_id
    from core.earlier_raw_value
    where replaced_by_load_id = rolled_back_load_id;
    delete from core.earlier_raw_value where replaced_by_load_id = rolled_back_load_id;
end;
$$;
