-- Of a row that people edit: who changed it last and when, so that whoever writes on an older version can be told. The name
-- is that of the writer's session; of a change without one it is the login.
create function core.stamp_change() returns trigger
    language plpgsql
as $$
begin
    new.row_version := old.row_version + 1;
    new.changed_at := clock_timestamp();
    new.changed_by := coalesce(
        (select session.user_name
        from core.session as session
        where session.session_id = nullif(current_setting('fraud.session', true), '')::uuid),
        current_user);
    return new;
end;
$$;

alter table core.access_grant
    add column changed_by text,
    add column changed_at timestamptz;
drop trigger access_grant_row_version on core.access_grant;
-- After access_grant_is_kept by its name: whoever writes a version or a change of their own is refused.
create trigger access_grant_row_version before update on core.access_grant
    for each row execute function core.stamp_change();

-- Grants and sessions are the editing login's alone. A database that an earlier version migrated let the loader write them.
drop policy if exists loader_all on core.access_grant;
drop policy if exists loader_all on core.session;
revoke all on core.access_grant, core.session from fraud_loader;
