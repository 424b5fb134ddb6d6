-- A load that a mistake of the program ends is in the list, with its sentence: nothing of its file was stored.
alter table core.load drop constraint load_state_check;
alter table core.load add constraint load_state_check check (state in
    ('begun', 'loaded', 'already_loaded', 'refused', 'failed', 'held', 'released', 'discarded', 'rolled_back'));
