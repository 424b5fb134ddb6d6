-- Of each load, the columns that a rule or a verdict reads: how many of the rows that passed their checks have no value in
-- them, beside what was usual of the files before, and what was made of the difference.
create table core.load_column (
    load_id bigint not null references core.load,
    column_name text collate "C" not null,
    row_count integer not null,
    blank_count integer not null,
    placeholder_count integer not null,
    invalid_count integer not null,
    lacking_count integer not null generated always as (blank_count + placeholder_count + invalid_count) stored,
    -- The last loaded files of the kind that have the column; none where there were too few of them.
    usual_file_count integer not null,
    usual_row_count bigint not null,
    usual_lacking_count bigint not null,
    difference text not null default 'none' check (difference in ('none', 'told', 'held')),
    sentence text not null default '',
    primary key (load_id, column_name),
    constraint load_column_counts_fit check (
        blank_count >= 0 and placeholder_count >= 0 and invalid_count >= 0
        and blank_count + placeholder_count + invalid_count <= row_count and usual_lacking_count <= usual_row_count),
    constraint load_column_difference_is_said check ((difference = 'none') = (sentence = ''))
);
create index load_column_difference on core.load_column (load_id) where difference <> 'none';

-- What verdicts, measures and the "applies when" of rules read besides the fields of the rules.
create table ref.verdict_column (
    kind text collate "C" not null,
    column_name text collate "C" not null,
    read_by text not null,
    primary key (kind, column_name)
);
comment on table ref.verdict_column is 'Columns of the extracts that a verdict, a measure or a rule''s "applies when" reads, besides ref.rule.fields.';
create trigger count_reference_change after insert or update or delete or truncate on ref.verdict_column
    for each statement execute function ref.count_reference_change();
