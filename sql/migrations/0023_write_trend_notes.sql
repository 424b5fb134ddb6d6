-- A person's dated note on a measure or rule in an area: shown on its chart, in its table and in its file, and part of no
-- figure. Nothing is deleted: a note is withdrawn.
create table core.trend_note (
    trend_note_id bigint generated always as identity primary key,
    -- Code of the measure or rule.
    subject_code text collate "C" not null check (subject_code <> ''),
    -- A borough's code, a Command Unit's name, or * for all London.
    note_area_code text collate "C" not null check (note_area_code <> ''),
    note_month date not null check (note_month = date_trunc('month', note_month)::date),
    note_text text not null check (note_text = btrim(note_text) and length(note_text) between 1 and 300),
    link_url text check (link_url ~ '^https://[!-~]+$' and length(link_url) <= 500),
    author_id text not null,
    author_name text not null,
    written_at timestamptz not null default clock_timestamp(),
    withdrawn_at timestamptz,
    withdrawn_by text,
    row_version bigint not null default 1,
    changed_by text,
    changed_at timestamptz,
    constraint trend_note_withdrawn_by_somebody check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index trend_note_of_subject on core.trend_note (subject_code, note_area_code);
-- The planner would tell how many notes each area has: see 0018_keep_counts_of_scopes_from_the_planner.sql.
alter table core.trend_note alter column note_area_code set statistics 1;

-- A note that is withdrawn stays as it is; who withdraws one changes nothing else of it.
create function core.refuse_note_change() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'UPDATE' and old.withdrawn_at is null
        and to_jsonb(new) - array['note_month', 'note_text', 'link_url', 'withdrawn_at', 'withdrawn_by']
            = to_jsonb(old) - array['note_month', 'note_text', 'link_url', 'withdrawn_at', 'withdrawn_by']
        and (new.withdrawn_at is null
            or (new.note_month, new.note_text, coalesce(new.link_url, '')) = (old.note_month, old.note_text, coalesce(old.link_url, ''))) then
        return new;
    end if;
    raise exception 'Notes are kept: % is refused', tg_op using errcode = 'insufficient_privilege';
end;
$$;
create trigger trend_note_is_kept before update or delete on core.trend_note
    for each row execute function core.refuse_note_change();
-- After the one above by its name: whoever writes a version or a change of their own is refused.
create trigger trend_note_row_version before update on core.trend_note
    for each row execute function core.stamp_change();
create trigger trend_note_is_never_emptied before truncate on core.trend_note
    for each statement execute function core.refuse_note_change();
