create table ref.borough (
    borough_code text collate "C" primary key,
    name text not null,
    short_name text not null,
    bcu_name text not null default '',
    force text not null,
    inner_outer text,
    population_2017 integer not null,
    tile_x integer not null,
    tile_y integer not null,
    is_mps boolean not null generated always as (force = 'Metropolitan Police') stored
);
comment on table ref.borough is 'London''s 32 boroughs and the City; is_mps is false for the City of London, which is another force.';

create table ref.offence_code (
    offence_code text collate "C" primary key,
    title text not null,
    category text not null,
    is_cyber boolean not null,
    count_unit text not null,
    counting_rule text not null,
    ho_class_codes text
);
comment on table ref.offence_code is 'NFIB codes of the Home Office Counting Rules for Fraud, April 2026. Cyber is a column: never match on a prefix.';

create table ref.outcome_code (
    outcome_code text collate "C" primary key,
    title text not null,
    outcome_group text not null,
    is_judicial boolean not null,
    note text
);

create table ref.cancellation_code (
    cancellation_code text collate "C" primary key,
    title text not null,
    verified text,
    source text
);

create table ref.enabler (
    enabler_code text collate "C" primary key,
    is_online boolean not null
);
comment on table ref.enabler is 'What a fraud was enabled by; is_online says that the victim was reached online.';

create table ref.setting (
    setting_code text collate "C" primary key,
    value text not null,
    title text not null,
    description text not null,
    row_version bigint not null default 1
);
create trigger setting_row_version before update on ref.setting for each row execute function core.increment_row_version();
comment on table ref.setting is 'What no national source fixes: an administrator changes a row, never the code.';

-- rule_no is the bit of the rule in every mask; it never changes once landed.
create table ref.rule (
    rule_code text collate "C" primary key,
    rule_no integer not null unique check (rule_no between 0 and 30),
    rule_group text not null check (rule_group in ('completion', 'timeliness', 'nfib')),
    title text not null,
    applies_words text not null,
    satisfied_words text not null,
    source text not null,
    fields text not null
);
comment on table ref.rule is 'What each rule asks, in words. What it computes stands in prep.reports_checked; fields are those its "satisfied when" reads.';

create table ref.rule_version (
    rule_code text collate "C" not null references ref.rule,
    version integer not null,
    effective_from date not null,
    grace_days integer not null check (grace_days between 0 and 365),
    is_counted boolean not null default true,
    minimum_length integer,
    primary key (rule_code, version)
);
comment on table ref.rule_version is 'The version in force on a report''s start date applies: the latest effective_from on or before it, else the first.';

create table ref.measure (
    measure_code text collate "C" primary key,
    measure_no integer not null unique,
    subject_code text collate "C" not null,
    numerator_result text not null,
    title text not null,
    denominator_words text not null,
    numerator_words text not null,
    cohort_words text not null,
    target numeric not null
);
comment on table ref.measure is 'The headline measures: numerator_result of subject_code over all results of subject_code.';

create table ref.series_break (
    break_on date primary key,
    title text not null,
    note text not null
);
