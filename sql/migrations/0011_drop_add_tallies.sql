-- Tallies are noted and applied as a net change: core.note_tallies and core.apply_tallies.
drop function if exists core.add_tallies(integer);
