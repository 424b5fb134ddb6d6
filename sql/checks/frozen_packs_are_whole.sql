-- A pack has as many rows in each table as it was frozen with, and no row belongs to none. That they are the same rows is
-- what their hashes say: FraudDashboard.Database.Frozen.VerifyPacks.
with stored as (
    select pack_id, 'figure' as table_name, count(*) as row_count from frozen.figure group by pack_id
    union all
    select pack_id, 'figure_on_day' as table_name, count(*) as row_count from frozen.figure_on_day group by pack_id
    union all
    select pack_id, 'sentence' as table_name, count(*) as row_count from frozen.sentence group by pack_id
    union all
    select pack_id, 'definition' as table_name, count(*) as row_count from frozen.definition group by pack_id
    union all
    select pack_id, 'load' as table_name, count(*) as row_count from frozen.load group by pack_id
    union all
    select pack_id, 'setting' as table_name, count(*) as row_count from frozen.setting group by pack_id
    union all
    select pack_id, 'rule' as table_name, count(*) as row_count from frozen.rule group by pack_id
    union all
    select pack_id, 'rule_version' as table_name, count(*) as row_count from frozen.rule_version group by pack_id
    union all
    select pack_id, 'measure' as table_name, count(*) as row_count from frozen.measure group by pack_id
    union all
    select pack_id, 'series_break' as table_name, count(*) as row_count from frozen.series_break group by pack_id
    union all
    select pack_id, 'suppression' as table_name, count(*) as row_count from frozen.suppression group by pack_id
    union all
    select pack_id, 'tally' as table_name, count(*) as row_count from frozen.tally group by pack_id
    union all
    select pack_id, 'dissemination_month' as table_name, count(*) as row_count from frozen.dissemination_month group by pack_id
    union all
    select pack_id, 'victim_care_month' as table_name, count(*) as row_count from frozen.victim_care_month group by pack_id
    union all
    select pack_id, 'submission_tally' as table_name, count(*) as row_count from frozen.submission_tally group by pack_id
    union all
    select pack_id, 'published_measure' as table_name, count(*) as row_count from frozen.published_measure group by pack_id
    union all
    select pack_id, 'assessment' as table_name, count(*) as row_count from frozen.assessment group by pack_id
)
select
    coalesce(manifest.pack_id, stored.pack_id) as pack_id, coalesce(manifest.table_name, stored.table_name) as table_name,
    manifest.row_count as frozen_count, stored.row_count as stored_count
from frozen.manifest
full join stored on stored.pack_id = manifest.pack_id and stored.table_name = manifest.table_name
where coalesce(manifest.row_count, -1) <> coalesce(stored.row_count, 0)
    or not exists (select from frozen.pack where pack.pack_id = coalesce(manifest.pack_id, stored.pack_id))
