-- Names that a load brought and that differ from known ones in form alone.
alter table core.load add column name_likenesses jsonb not null default '[]';

create function core.has_none_twice(names text[]) returns boolean
    language sql immutable parallel safe
    return (select count(*) = count(distinct name) from unnest(names) as name);

-- What sources write in several forms and analysts declare one. What is stored stays as it came: views show the chosen name
-- (prep.same_names), so that declaring and undoing touch no row of an extract, and no tally.
create table core.same_name (
    same_name_id bigint generated always as identity primary key,
    name_type text not null check (name_type in ('team', 'course')),
    -- What is left of every one of the names without case, spaces, hyphens and punctuation.
    form text collate "C" not null check (form <> ''),
    chosen_name text not null,
    other_names text[] not null check (cardinality(other_names) > 0),
    reason text not null check (reason <> ''),
    declared_by text not null,
    declared_at timestamptz not null default clock_timestamp(),
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawn_reason text,
    row_version bigint not null default 1,
    changed_by text,
    changed_at timestamptz,
    constraint same_names_differ check (chosen_name <> all (other_names) and core.has_none_twice(other_names)),
    constraint same_name_withdrawn_by_somebody
        check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);
-- One name for a form, and no chain of names.
create unique index same_name_form on core.same_name (name_type, form) where withdrawn_at is null;

-- History is kept: a declaration is undone, once, and never changed or deleted.
create function core.refuse_same_name_change() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'UPDATE' and old.withdrawn_at is null
        and to_jsonb(new) - array['withdrawn_at', 'withdrawn_by', 'withdrawn_reason']
            = to_jsonb(old) - array['withdrawn_at', 'withdrawn_by', 'withdrawn_reason'] then
        return new;
    end if;
    raise exception 'The history of names is kept: % is refused', tg_op using errcode = 'insufficient_privilege';
end;
$$;
create trigger same_name_is_kept before update or delete on core.same_name
    for each row execute function core.refuse_same_name_change();
-- After the one above by its name: whoever writes a version or a change of their own is refused.
create trigger same_name_row_version before update on core.same_name
    for each row execute function core.stamp_change();
create trigger same_name_is_never_emptied before truncate on core.same_name
    for each statement execute function core.refuse_same_name_change();
