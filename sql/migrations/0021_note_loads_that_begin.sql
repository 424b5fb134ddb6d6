-- A load is in the list before it works, so that one that is broken off leaves its line.
alter table core.load drop constraint load_state_check;
alter table core.load add constraint load_state_check check (state in
    ('begun', 'loaded', 'already_loaded', 'refused', 'held', 'released', 'discarded', 'rolled_back'));
