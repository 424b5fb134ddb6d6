-- Which mapping profile a file was read through; null for a file in the contract's own form. The same bytes read
-- through another profile, or another version of it, are another load.
alter table core.load
    add column profile_name text,
    add column profile_version integer,
    add constraint load_profile_has_version check ((profile_name is null) = (profile_version is null));
