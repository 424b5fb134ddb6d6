-- The references of crime reports, many to a row, so that any part of them is found by reading those of the reader's
-- own scope alone: neither what is found nor how long it takes tells of others. Kept in step by core.refresh_reference_blocks.
create table core.reference_block (
    scope_code text not null,
    block_no bigint not null,
    report_ids bigint[] not null,
    crime_refs text not null,
    primary key (scope_code, block_no)
);

-- Compressed, they would take longer to search than to read.
alter table core.reference_block
    alter column report_ids set storage external,
    alter column crime_refs set storage external,
    alter column scope_code set statistics 1;
