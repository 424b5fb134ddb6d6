-- What was said of a month, kept as it was said. Every row belongs to a pack: one freeze of one month, of which a correction
-- is another with the next version. Rows are added by the loader's login and never changed: sql/checks/frozen_rows_are_kept.sql.
create table frozen.pack (
    pack_id bigint primary key,
    pack_month date not null check (pack_month = date_trunc('month', pack_month)::date),
    version integer not null check (version > 0),
    reason text not null check (reason <> ''),
    frozen_at timestamptz not null default clock_timestamp(),
    frozen_by_id text not null,
    frozen_by text not null,
    as_at_on date not null,
    application_version text not null,
    -- SHA-256 over the lines of frozen.manifest: the audit's line of the freeze has it too.
    content_hash text collate "C" not null,
    unique (pack_month, version)
);
comment on table frozen.pack is 'One freeze of one month; the last written of its rows.';

create table frozen.manifest (
    pack_id bigint not null,
    table_name text collate "C" not null,
    -- Those that were hashed, in their order: a column that a later version adds changes no hash.
    column_names text[] not null,
    row_count bigint not null,
    content_hash text collate "C" not null,
    primary key (pack_id, table_name)
);
comment on table frozen.manifest is 'How many rows of each table a pack has, and the SHA-256 of their canonical text.';

-- A figure as its two counts: of the month, or of the twelve months that end with it. dimension says by what it is divided:
-- nothing, result (a reason, a verdict, an agreement) or priority.
create table frozen.figure (
    pack_id bigint not null,
    figure_code text collate "C" not null,
    from_month date not null,
    to_month date not null,
    area_kind text collate "C" not null check (area_kind in ('london', 'bcu', 'borough', 'none', 'orphan')),
    area_code text collate "C" not null,
    dimension text collate "C" not null,
    dimension_code text collate "C" not null,
    numerator bigint not null,
    denominator bigint not null,
    -- Who may read it: whoever sees all of these; every reader, of what is published.
    scope_codes text[] not null,
    primary key (pack_id, area_kind, area_code, figure_code, from_month, to_month, dimension, dimension_code)
);
comment on table frozen.figure is 'Every figure of the month and of the twelve months that end with it, by area, as the screens counted it.';

-- What stands on the day of the freeze and belongs to no month: worklists, submissions, training; victims of the last twelve
-- complete months, whose losses are amounts in pence.
create table frozen.figure_on_day (
    pack_id bigint not null,
    figure_code text collate "C" not null,
    area_kind text collate "C" not null check (area_kind in ('london', 'bcu', 'borough', 'none', 'orphan')),
    area_code text collate "C" not null,
    dimension text collate "C" not null,
    dimension_code text collate "C" not null,
    numerator bigint,
    denominator bigint,
    amount numeric,
    scope_codes text[] not null,
    primary key (pack_id, area_kind, area_code, figure_code, dimension, dimension_code)
);
comment on table frozen.figure_on_day is 'What stood on the as-at date: worklist counts, submissions, training and victims.';

create table frozen.sentence (
    pack_id bigint not null,
    area_kind text collate "C" not null check (area_kind in ('london', 'bcu', 'borough', 'none')),
    area_code text collate "C" not null,
    -- finding, measure or signal.
    sentence_kind text collate "C" not null,
    subject_code text collate "C" not null,
    line_no integer not null,
    words text not null,
    scope_codes text[] not null,
    primary key (pack_id, area_kind, area_code, sentence_kind, line_no)
);
comment on table frozen.sentence is 'What the screens said of the month in words: findings, what each measure shows, signals.';

create table frozen.definition (
    pack_id bigint not null,
    subject_kind text collate "C" not null,
    subject_code text collate "C" not null,
    subject_no integer not null,
    title text not null,
    definition text not null,
    primary key (pack_id, subject_kind, subject_code)
);
comment on table frozen.definition is 'What measures, rules and columns meant.';

create table frozen.load (
    pack_id bigint not null,
    load_id bigint not null,
    kind text not null,
    file_name text not null,
    file_sha256 text not null,
    as_at_on date not null,
    primary key (pack_id, load_id)
);
comment on table frozen.load is 'The loads that stood, of which the figures are made.';

-- As the tables of that name in ref and core: rule versions, targets and settings in force; the summaries up to the month; of
-- the reports that the month and the twelve months count, all that was assessed. sql/checks/frozen_tables_have_every_column.sql
-- says when one of those has a column more.
create table frozen.setting (pack_id bigint not null, like ref.setting, primary key (pack_id, setting_code));
create table frozen.rule (pack_id bigint not null, like ref.rule, primary key (pack_id, rule_code));
create table frozen.rule_version (pack_id bigint not null, like ref.rule_version, primary key (pack_id, rule_code, version));
create table frozen.measure (pack_id bigint not null, like ref.measure, primary key (pack_id, measure_code));
create table frozen.series_break (pack_id bigint not null, like ref.series_break, primary key (pack_id, break_on));
create table frozen.tally (
    pack_id bigint not null, like core.tally,
    primary key (pack_id, subject_code, offence_code, scope_code, tally_month, result_code)
);
create table frozen.dissemination_month (
    pack_id bigint not null, like core.dissemination_month,
    primary key (pack_id, offence_code, disseminated_month, scope_code)
);
create table frozen.victim_care_month (
    pack_id bigint not null, like core.victim_care_month,
    primary key (pack_id, offence_code, received_month, scope_code, area_code, priority, contact_state, is_due)
);
create table frozen.submission_tally (
    pack_id bigint not null, like core.submission_tally,
    primary key (pack_id, scope_code, status, rejection_reason)
);
create table frozen.published_measure (
    pack_id bigint not null, like core.published_measure,
    primary key (pack_id, measure_code, cohort_month)
);
create table frozen.assessment (pack_id bigint not null, like core.assessment, primary key (pack_id, report_id));
create index assessment_month on frozen.assessment (pack_id, recorded_month, scope_code);
create index assessment_of_report on frozen.assessment (report_id);

create function frozen.refuse_change() returns trigger
    language plpgsql
as $$
begin
    raise exception 'What is frozen stays as it is: % of % is refused', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end;
$$;

do $$
declare
    kept regclass;
    told record;
begin
    for kept in select oid from pg_class where relnamespace = 'frozen'::regnamespace and relkind = 'r'
    loop
        execute format('create trigger rows_are_kept before update or delete on %s for each row execute function frozen.refuse_change()', kept);
        execute format('create trigger rows_are_never_emptied before truncate on %s for each statement execute function frozen.refuse_change()', kept);
        -- In replication too.
        execute format('alter table %s enable always trigger rows_are_kept', kept);
        execute format('alter table %s enable always trigger rows_are_never_emptied', kept);
    end loop;

    -- The planner would tell how many rows each area has: see 0018_keep_counts_of_scopes_from_the_planner.sql.
    for told in
        select attrelid::regclass as table_name, attname
        from pg_attribute
        inner join pg_class as class on class.oid = attrelid
        where class.relnamespace = 'frozen'::regnamespace and class.relkind = 'r' and attnum > 0 and not attisdropped
            and attname ~ '(^|_)(scope|borough|area)_codes?$|(^|_)team(_key)?$'
    loop
        execute format('alter table %s alter column %I set statistics 1', told.table_name, told.attname);
    end loop;
end;
$$;

grant usage on schema frozen to fraud_loader, fraud_cli;
