-- A profile can be retired: a further version, with who did it and why, after which no file is read through it.
alter table core.mapping_profile add column is_retired boolean not null default false;
