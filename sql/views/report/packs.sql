-- Which months are frozen? · one row per pack: a month and version
create view report.packs with (security_invoker = true) as
select
    pack.pack_id,
    pack.pack_month,
    pack.version,
    pack.version = max(pack.version) over (partition by pack.pack_month) as is_latest,
    pack.reason,
    pack.frozen_at,
    pack.frozen_by,
    pack.as_at_on,
    pack.application_version,
    pack.content_hash,
    manifest.row_count as report_count,
    (select count(*) from frozen.load where load.pack_id = pack.pack_id) as load_count
from frozen.pack
inner join frozen.manifest on manifest.pack_id = pack.pack_id and manifest.table_name = 'assessment';
comment on view report.packs is 'Frozen months with their versions.';
comment on column report.packs.pack_id is 'Number of the pack.';
comment on column report.packs.pack_month is 'First day of the month that is frozen.';
comment on column report.packs.version is 'One, and one more for each correction.';
comment on column report.packs.is_latest is 'No later version corrects it.';
comment on column report.packs.reason is 'Why it was frozen.';
comment on column report.packs.frozen_at is 'When it was frozen.';
comment on column report.packs.frozen_by is 'Who froze it.';
comment on column report.packs.as_at_on is 'As-at date of the data that it was frozen of.';
comment on column report.packs.application_version is 'Version of the program that froze it.';
comment on column report.packs.content_hash is 'SHA-256 of what it holds, which stands in the audit too.';
comment on column report.packs.report_count is 'Crime reports that the month and the twelve months that end with it count.';
comment on column report.packs.load_count is 'Loads of which its figures are made.';
