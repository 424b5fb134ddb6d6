-- Who may see what, and who is signed in.
create table core.access_grant (
    grant_id bigint generated always as identity primary key,
    user_id text not null check (user_id <> ''),
    role_code text not null check (role_code in
        ('command', 'borough_lead', 'staff_officer', 'analyst', 'administrator', 'auditor')),
    scope_codes text[] not null default '{}',
    valid_from timestamptz not null,
    valid_until timestamptz check (valid_until > valid_from),
    reason text not null check (reason <> ''),
    granted_by text not null,
    granted_at timestamptz not null default clock_timestamp(),
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawn_reason text,
    row_version bigint not null default 1,
    constraint nobody_grants_to_themselves check (lower(granted_by) <> lower(user_id)),
    constraint leads_have_boroughs check ((role_code = 'borough_lead') = (scope_codes <> '{}')),
    constraint withdrawn_by_somebody
        check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);
create index access_grant_user on core.access_grant (lower(user_id));

-- History is kept: a grant is withdrawn, once, and never changed or deleted.
create function core.refuse_grant_change() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'UPDATE' and old.withdrawn_at is null
        and to_jsonb(new) - array['withdrawn_at', 'withdrawn_by', 'withdrawn_reason']
            = to_jsonb(old) - array['withdrawn_at', 'withdrawn_by', 'withdrawn_reason'] then
        return new;
    end if;
    raise exception 'The history of access is kept: % is refused', tg_op using errcode = 'insufficient_privilege';
end;
$$;
create trigger access_grant_is_kept before update or delete on core.access_grant
    for each row execute function core.refuse_grant_change();
-- After the one above by its name: whoever writes a version of their own is refused.
create trigger access_grant_row_version before update on core.access_grant
    for each row execute function core.increment_row_version();
create trigger access_grant_is_never_emptied before truncate on core.access_grant
    for each statement execute function core.refuse_grant_change();

create table core.session (
    session_id uuid primary key,
    user_id text not null,
    user_name text not null,
    role_code text not null,
    scope_codes text[] not null,
    may_read_raw boolean not null,
    grant_id bigint references core.access_grant,
    started_at timestamptz not null default clock_timestamp(),
    seen_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    ended_at timestamptz,
    ended_why text
);
create index session_of_user on core.session (lower(user_id)) where ended_at is null;
create index session_of_grant on core.session (grant_id) where ended_at is null;

-- Keys of sign-in cookies and antiforgery tokens: several sites share them, and a restart keeps them.
create table core.data_protection_key (
    key_id bigint generated always as identity primary key,
    friendly_name text not null,
    xml text not null,
    stored_at timestamptz not null default clock_timestamp()
);
