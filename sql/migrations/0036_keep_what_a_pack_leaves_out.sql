-- What the files of a pack leave out so that no count of 1 to 7 is told: chosen when the month is frozen, of all its files
-- together and beside the packs before it, and never changed, so that two files never differ in it.
create table frozen.suppression (
    pack_id bigint not null,
    figure_code text collate "C" not null,
    cohort_month date not null,
    area_kind text collate "C" not null check (area_kind in ('london', 'bcu', 'borough', 'none', 'team')),
    area_code text collate "C" not null,
    -- The team of the borough; empty unless the area is one.
    team text collate "C" not null,
    -- denominator, numerator, rest, or a verdict or agreement.
    part text collate "C" not null,
    reason text not null check (reason in ('small', 'protects_another', 'left_out_before', 'exposed')),
    scope_codes text[] not null,
    primary key (pack_id, area_kind, area_code, team, figure_code, cohort_month, part)
);
comment on table frozen.suppression is 'Counts that the files of a pack leave out, and why.';
create trigger rows_are_kept before update or delete on frozen.suppression for each row execute function frozen.refuse_change();
create trigger rows_are_never_emptied before truncate on frozen.suppression for each statement execute function frozen.refuse_change();
alter table frozen.suppression enable always trigger rows_are_kept;
alter table frozen.suppression enable always trigger rows_are_never_emptied;
alter table frozen.suppression alter column scope_codes set statistics 1;
alter table frozen.suppression alter column area_code set statistics 1;
alter table frozen.suppression alter column team set statistics 1;
