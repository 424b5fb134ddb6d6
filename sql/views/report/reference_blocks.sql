-- Which references hold these characters? · one row per area and 16,384 report ids in succession
create view report.reference_blocks with (security_invoker = true) as
select scope_code as area_code, block_no, report_ids, crime_refs
from core.reference_block;
comment on view report.reference_blocks is 'The references of all stored crime reports, to be searched for any part of them.';
comment on column report.reference_blocks.area_code is 'Owning borough, none for Not allocated.';
comment on column report.reference_blocks.block_no is 'Number of the block: the higher, the later its reports were loaded.';
comment on column report.reference_blocks.report_ids is 'Internal ids of its reports, in the order of their references.';
comment on column report.reference_blocks.crime_refs is 'Crime references, each between two line breaks.';
