-- Freezes that the schedule asked for and that came to nothing, with a sentence: every page says so until the month is frozen.
create table frozen.attempt (
    attempt_id bigint primary key generated always as identity,
    pack_month date not null check (pack_month = date_trunc('month', pack_month)::date),
    attempted_at timestamptz not null default clock_timestamp(),
    state text not null check (state in ('refused', 'held_back', 'failed')),
    sentence text not null
);
comment on table frozen.attempt is 'Freezes by the schedule that came to nothing.';
create trigger rows_are_kept before update or delete on frozen.attempt for each row execute function frozen.refuse_change();
create trigger rows_are_never_emptied before truncate on frozen.attempt for each statement execute function frozen.refuse_change();
alter table frozen.attempt enable always trigger rows_are_kept;
alter table frozen.attempt enable always trigger rows_are_never_emptied;
