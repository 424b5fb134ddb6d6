-- needs: audit.hash_of
-- The lines at which the chain of the audit does not hold, in order; none when it is whole. A cut tail leaves a whole
-- chain: only an anchor outside the database shows it.
--   edited    the line has not the hash of what it says
--   missing   the line before it is not there
--   unlinked  the line before it is not the one that it followed when it was written
create or replace function audit.broken_links() returns table (event_no bigint, previous_no bigint, fault text)
    language sql stable
as $$
    select linked.event_no, linked.previous_no, linked.fault
    from (
        select
            event.event_no,
            coalesce(lag(event.event_no) over numbered, 0) as previous_no,
            case
                when event.hash <> audit.hash_of(
                    event.event_no, event.happened_at, event.user_id, event.user_name, event.action_code, event.subject,
                    event.purpose, event.detail, event.previous_hash) then 'edited'
                when event.event_no <> coalesce(lag(event.event_no) over numbered, 0) + 1 then 'missing'
                when event.previous_hash <> coalesce(lag(event.hash) over numbered, ''::bytea) then 'unlinked'
            end as fault
        from audit.event as event
        window numbered as (order by event.event_no)
    ) as linked
    where linked.fault is not null
    order by linked.event_no
$$;
revoke execute on function audit.broken_links() from public;
grant execute on function audit.broken_links() to fraud_auditor;
