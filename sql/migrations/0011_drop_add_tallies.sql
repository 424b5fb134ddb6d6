-- Tallies are noted and applied as a net change: core.snapshot_contributions and core.apply_contributions.
drop function if exists core.add_tallies(integer);
