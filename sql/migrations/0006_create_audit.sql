-- What people did, append-only, each line chained to the one before by its hash.
create table audit.event (
    event_no bigint primary key,
    happened_at timestamptz not null,
    user_id text not null,
    user_name text not null,
    action_code text not null,
    subject text not null,
    purpose text,
    detail jsonb not null,
    previous_hash bytea not null,
    hash bytea not null
);
create index event_user on audit.event (user_id, event_no);
create index event_action on audit.event (action_code, event_no);

create function audit.refuse_change() returns trigger
    language plpgsql
as $$
begin
    raise exception 'The audit is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end;
$$;
create trigger event_is_append_only before update or delete on audit.event
    for each row execute function audit.refuse_change();
create trigger event_is_never_emptied before truncate on audit.event
    for each statement execute function audit.refuse_change();
