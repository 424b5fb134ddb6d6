-- needs: core.setting_number
-- Forgets sessions that ended, or were over, longer ago than they are kept; the audit goes on telling of them. Runs as the
-- owner: no login may delete a session.
create or replace function core.purge_sessions() returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    delete from core.session
    where least(ended_at, expires_at) < now() - make_interval(days => core.setting_number('session_days')::integer);
end;
$$;
revoke execute on function core.purge_sessions() from public;
grant execute on function core.purge_sessions() to fraud_loader;
