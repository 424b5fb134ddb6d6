-- Why an analyst released, discarded or rolled back a load; null where nobody decided anything.
alter table core.load
    add column decision_reason text,
    add constraint load_decision_reason_is_short check (char_length(decision_reason) between 1 and 500);
