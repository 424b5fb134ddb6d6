-- Of which loads were the figures of a frozen month made? · one row per pack and load
create view report.pack_loads with (security_invoker = true) as
select pack_id, load_id, kind, file_name, as_at_on
from frozen.load;
comment on view report.pack_loads is 'Loads that stood when a month was frozen.';
comment on column report.pack_loads.pack_id is 'Number of the pack.';
comment on column report.pack_loads.load_id is 'Number of the load.';
comment on column report.pack_loads.kind is 'Kind of extract.';
comment on column report.pack_loads.file_name is 'Name of its file.';
comment on column report.pack_loads.as_at_on is 'As-at date of its file.';
