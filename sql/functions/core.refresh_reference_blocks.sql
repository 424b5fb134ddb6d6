-- Writes the blocks of references with these numbers anew from the assessments, or all where none are given: a block
-- holds the reports of one scope among 16,384 ids in succession. Part of a load's transaction.
create or replace function core.refresh_reference_blocks(block_numbers bigint[]) returns void
    language plpgsql
as $$
begin
    delete from core.reference_block where block_numbers is null or block_no = any (block_numbers);
    insert into core.reference_block (scope_code, block_no, report_ids, crime_refs)
    select one.scope_code, one.block_no, one.report_ids, one.crime_refs
    from unnest(coalesce(
        block_numbers,
        array(select generate_series(min(report_id) >> 14, max(report_id) >> 14) from core.assessment))) as asked (block_no)
    -- Ids and references come in one order, whichever it is.
    cross join lateral (
        select
            scope_code,
            asked.block_no,
            array_agg(report_id) as report_ids,
            e'\n' || string_agg(crime_ref, e'\n') || e'\n' as crime_refs
        from core.assessment
        where report_id >= asked.block_no << 14 and report_id < (asked.block_no + 1) << 14
        group by scope_code
    ) as one;
end;
$$;
