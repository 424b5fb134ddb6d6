-- Mapping profiles that analysts have saved: every version, with who saved it and why. The latest of a name is in use.
create table core.mapping_profile (
    name text collate "C" not null,
    version integer not null check (version > 0),
    kind text not null,
    yaml text not null,
    saved_by text not null,
    saved_at timestamptz not null default clock_timestamp(),
    reason text not null check (reason <> ''),
    primary key (name, version)
);
