-- Read and written with the loader's connection alone, after the site has asked whether the reader may import.
alter table core.mapping_profile enable row level security;
alter table core.mapping_profile force row level security;
drop policy if exists loader_all on core.mapping_profile;
create policy loader_all on core.mapping_profile for all to fraud_loader using (true) with check (true);
grant select, insert on core.mapping_profile to fraud_loader;
