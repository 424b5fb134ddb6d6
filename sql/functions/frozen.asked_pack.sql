-- Which pack does this transaction read? · null where it reads what stands now
create or replace function frozen.asked_pack() returns bigint
    language sql stable parallel safe
    return nullif(current_setting('fraud.pack', true), '')::bigint;
