-- The boroughs that a note is about: the one that its area is, or those of a Command Unit; none for all London.
create or replace function core.note_boroughs(note_area text) returns text[]
    language sql stable parallel safe
    return array(
        select borough.borough_code
        from ref.borough as borough
        where borough.is_mps and note_area in (borough.borough_code, borough.bcu_name));
