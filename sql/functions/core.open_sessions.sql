-- The sessions that are open: not ended, not over, and their grant, if they came by one, in force. For functions that run as
-- the owner: no login lists sessions.
create or replace function core.open_sessions() returns setof core.session
    language sql stable
as $$
    select session.*
    from core.session as session
    where session.ended_at is null
        and session.expires_at > statement_timestamp()
        and (session.grant_id is null or exists (
            select from core.access_grant as given
            where given.grant_id = session.grant_id
                and given.withdrawn_at is null
                and (given.valid_until is null or given.valid_until > statement_timestamp())));
$$;
revoke execute on function core.open_sessions() from public;
