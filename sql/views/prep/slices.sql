-- Which slices of the summaries may this reader ask for? · one row per slice
-- All London is for those who may read its tallies: a lead's own sum must not go by that name.
create view prep.slices with (security_invoker = true) as
select slice, is_by_area, is_by_offence
from (values
    ('london', false, false),
    ('area', true, false),
    ('offence', false, true),
    ('both', true, true)
) as slice (slice, is_by_area, is_by_offence)
where is_by_area
    or exists (select from core.tally where scope_code = '*' and offence_code = '*' and subject_code = 'COMPLETION');
comment on view prep.slices is 'The slices of the summaries that the reader may ask for.';
