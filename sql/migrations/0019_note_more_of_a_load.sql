-- Of each column, how many values stood in the accepted rows and how many of them could not be read; the load whose rejected
-- rows a file mends; and when and by whom something was decided about a load.
alter table core.load
    add column value_counts jsonb not null default '{}',
    add column mends_load_id bigint,
    add column decided_at timestamptz,
    add column decided_by text;
