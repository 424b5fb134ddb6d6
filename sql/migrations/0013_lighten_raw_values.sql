-- A file whose every optional value is unreadable brings millions of raw values. Foreign keys ask for each by itself: that
-- they name loads that exist is held by sql/checks/references_exist.sql, as it is for the rows of the extracts. A unique
-- index is filled value by value too: that a field has one value at most is held by sql/checks/raw_values_are_unique.sql.
alter table core.raw_value drop constraint raw_value_load_id_fkey, drop constraint raw_value_pkey;
create index raw_value_row_key on core.raw_value (row_key);
alter table core.earlier_raw_value
    drop constraint earlier_raw_value_load_id_fkey,
    drop constraint earlier_raw_value_replaced_by_load_id_fkey;
-- The raw texts of a row's issues come beside them: taking them out of millions of issues cost more than storing the rows.
alter table landing.crime_reports add column raw_values jsonb;
alter table landing.nfib_submissions add column raw_values jsonb;
alter table landing.nfib_outcomes add column raw_values jsonb;
alter table landing.nfib_disseminations add column raw_values jsonb;
alter table landing.victim_care_referrals add column raw_values jsonb;
alter table landing.training add column raw_values jsonb;
