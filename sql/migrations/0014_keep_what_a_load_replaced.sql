-- What a roll-back needs besides the earlier versions of rows: when an unchanged row said that it last changed, and the
-- unreadable values that a row no longer has.
create table core.earlier_source_update (
    load_id bigint not null references core.load,
    kind text not null,
    row_id bigint not null,
    source_updated_at timestamptz not null,
    primary key (load_id, row_id)
);

create table core.earlier_raw_value (
    kind text not null,
    row_key text collate "C" not null,
    field text not null,
    raw_text text not null,
    load_id bigint not null references core.load,
    replaced_by_load_id bigint not null references core.load
);
create index earlier_raw_value_replaced on core.earlier_raw_value (replaced_by_load_id);
create index earlier_version_replaced on core.earlier_version (replaced_by_load_id);
