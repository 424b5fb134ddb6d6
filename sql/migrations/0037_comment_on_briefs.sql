-- What a staff officer wrote to a section of the brief of a frozen month: beside what was generated, and part of no figure.
-- Each change is a row of its own, so that what was said stays; the last one counts, and one without text takes it away.
create table core.brief_comment (
    pack_id bigint not null references frozen.pack,
    -- A borough's code, a Command Unit's name, or * for all London.
    comment_area_code text collate "C" not null check (comment_area_code <> ''),
    section_code text collate "C" not null check (section_code ~ '^[a-z_]{1,40}$'),
    -- One, and one more for each change.
    row_version bigint not null check (row_version > 0),
    -- One paragraph of plain text.
    comment_text text not null check (comment_text = btrim(comment_text) and length(comment_text) <= 1000 and comment_text !~ '[[:cntrl:]]'),
    author_id text not null,
    author_name text not null,
    written_at timestamptz not null default clock_timestamp(),
    primary key (pack_id, comment_area_code, section_code, row_version)
);
-- The planner would tell how many comments each area has: see 0018_keep_counts_of_scopes_from_the_planner.sql.
alter table core.brief_comment alter column comment_area_code set statistics 1;

create function core.refuse_comment_change() returns trigger
    language plpgsql
as $$
begin
    raise exception 'Comments are kept: % is refused', tg_op using errcode = 'insufficient_privilege';
end;
$$;
create trigger brief_comment_is_kept before update or delete on core.brief_comment
    for each row execute function core.refuse_comment_change();
create trigger brief_comment_is_never_emptied before truncate on core.brief_comment
    for each statement execute function core.refuse_comment_change();
